/** The {@code gan} command. */
module gan.cli {
  requires gan.experiment;
  requires info.picocli;
  requires progressbar;

  opens gan.cli to
      info.picocli;
}
