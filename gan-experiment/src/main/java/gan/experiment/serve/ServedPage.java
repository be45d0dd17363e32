package gan.experiment.serve;

import gan.experiment.page.PageText;

/**
 * The page, and what browsers are allowed to do on it: to ask this server, show what it answers,
 * and nothing else.
 *
 * @param html all of it
 * @param policy the value of Content-Security-Policy
 */
record ServedPage(String html, String policy) {

  static ServedPage load() {
    PageText style = PageText.beside(ServedPage.class, "serve.css");
    PageText script = PageText.beside(ServedPage.class, "serve.js");
    String frame = PageText.beside(ServedPage.class, "serve.html").text();
    String html = frame.replace("@STYLE@", style.text()).replace("@SCRIPT@", script.text());
    String policy =
        "default-src 'none'; connect-src 'self'; img-src blob:; style-src "
            + style.source()
            + "; script-src "
            + script.source()
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return new ServedPage(html, policy);
  }
}
