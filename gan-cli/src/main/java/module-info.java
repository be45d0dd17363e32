/** The {@code gan} command. */
module gan.cli {
  requires gan.experiment;
  requires info.picocli;
  requires jdk.unsupported;
  requires me.tongfei.progressbar;

  opens gan.cli to
      info.picocli;
}
