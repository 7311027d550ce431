package io.partnerauth.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.internal.text.English;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * One self-contained page about a pack, for a lawyer: no script, nothing from elsewhere, readable
 * without colour, on paper and on a phone. The same pack gives the same page, to the byte.
 */
public final class Report {
  /** Stands near the beginning of every page, so that no other file is taken for one. */
  public static final String MARK = "Partner Authorization Rules desk";

  private static final String TITLE = "May we sell? What the authorization rules say";

  private Report() {}

  /** {@return the page as HTML} */
  public static String page(Pack pack) {
    List<Part> parts = Part.of(pack.rules());
    Html html = new Html();
    html.block(
        "html",
        root -> {
          root.block("head", Report::head);
          root.block(
              "body",
              body -> {
                header(body, pack);
                body.block(
                    "main",
                    main -> {
                      new MatrixSection(pack, parts).write(main);
                      new ScaleSection(pack, parts).write(main);
                      new TimelineSection(pack, parts).write(main);
                      new DirectiveSection(pack).write(main);
                      new RegionSection(pack).write(main);
                      new FindingSection(pack).write(main);
                      new ScenarioSection(pack).write(main);
                    },
                    "id",
                    "content");
                body.block(
                    "footer",
                    footer -> {
                      footer.leaf(
                          "p",
                          "Every outcome on this page was asked of the rules themselves. This is"
                              + " not legal advice.");
                      footer.block(
                          "p",
                          version ->
                              version
                                  .text("Version of the rules (SHA-256 of their files): ")
                                  .leaf("code", pack.rules().packVersion()));
                    });
              });
        },
        "lang",
        "en");
    return "<!DOCTYPE html>\n" + html;
  }

  private static void head(Html html) {
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "generator", "content", MARK);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.leaf("title", TITLE);
    html.style(css());
  }

  private static void header(Html html, Pack pack) {
    html.leaf("a", "Skip to the content", "href", "#content", "class", "skip");
    html.block(
        "header",
        header -> {
          header.leaf("h1", TITLE);
          long clauses =
              pack.rules().directives().stream().mapToLong(one -> one.clauses().size()).sum();
          header.block(
              "dl",
              list -> {
                fact(list, "Rules", pack.where());
                fact(
                    list,
                    "Contents",
                    "%d letters and laws with %d clauses, %d scenarios"
                        .formatted(
                            pack.rules().directives().size(), clauses, pack.results().size()));
                fact(list, "Shown for", English.day(pack.day()));
              },
              "class",
              "facts");
        });
    html.block(
        "nav",
        nav ->
            nav.block(
                "ul",
                list -> {
                  link(list, "matrix", "Who may be sold to");
                  link(list, "scales", "State interest");
                  link(list, "timeline", "Timeline");
                  link(list, "directives", "Letters and laws");
                  link(list, "regions", "Regions");
                  link(list, "findings", "Findings");
                  link(list, "scenarios", "Scenarios");
                }),
        "aria-label",
        "Sections");
  }

  private static void link(Html html, String id, String text) {
    html.block("li", item -> item.leaf("a", text, "href", "#" + id));
  }

  private static void fact(Html html, String name, String value) {
    html.block("div", pair -> pair.leaf("dt", name).leaf("dd", value));
  }

  private static String css() {
    try (InputStream css = Report.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's own style sheet cannot be read", e);
    }
  }
}
