/** The {@code gan} command. */
module gan.cli {
  requires gan.experiment;
  requires info.picocli;
  requires java.desktop;
  requires jdk.unsupported;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;

  opens gan.cli to
      info.picocli;
}
