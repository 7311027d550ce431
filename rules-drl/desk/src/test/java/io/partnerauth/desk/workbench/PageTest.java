package io.partnerauth.desk.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.partnerauth.desk.RulesPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser: what an officer does in the first ten minutes. */
class PageTest {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final String FILE = "zoom/russia-cis-2021.drl";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private static Path top;
  private static Path rules;
  private static Workbench workbench;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    boolean there = Files.isExecutable(DRIVER) && Files.isExecutable(BROWSER);
    if (!there) {
      System.err.println(
          "NOT RUN: all of PageTest. There is no chromium and chromedriver in /usr/bin; the"
              + " workbench's page was not tried in a browser.");
    }
    assumeTrue(there, "no browser");
    rules = copy(Path.of("..", "rules"), top.resolve("rules"));
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "First rules");
    Files.writeString(
        rules.resolve(FILE),
        Files.readString(rules.resolve(FILE)).replace("Interest >= 50", "Interest >= 60"));
    git("commit", "-q", "-a", "-m", "More than half");
    workbench = Workbench.start(new RulesPack(Optional.of(rules)), 0, false);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--user-data-dir=" + top.resolve("profile"));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (workbench != null) {
      workbench.close();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }

  private static void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Officer", "-c", "user.email=o@example.com"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(rules.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor(), command::toString);
  }

  /** Looks often: by default Selenium sleeps half a second between two looks. */
  private static WebDriverWait patient() {
    return new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50));
  }

  private static WebElement find(String selector) {
    return patient().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  private static void click(String selector) {
    patient()
        .ignoring(StaleElementReferenceException.class)
        .until(
            ready -> {
              find(selector).click();
              return true;
            });
  }

  private static void text(String selector, String expected) {
    patient()
        .until(
            ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), expected));
  }

  private static void choose(String selector, String value) {
    // The form is drawn anew with every answer.
    patient()
        .ignoring(StaleElementReferenceException.class)
        .until(
            ready -> {
              new Select(find(selector)).selectByValue(value);
              return true;
            });
  }

  private static void slide(Keys key) {
    patient()
        .ignoring(StaleElementReferenceException.class)
        .until(
            ready -> {
              find("#day").sendKeys(key);
              return true;
            });
  }

  private static void view(String id) {
    click(".rail nav a[href='#" + id + "']");
    find("#" + id);
  }

  private static void page(int width) {
    browser.manage().window().setSize(new Dimension(width, 900));
    browser.get("about:blank");
    browser.get(workbench.address());
    find("#out");
  }

  /** No serious finding, no sideways scroll. */
  private static void looked(String name) throws IOException {
    try (InputStream axe =
        PageTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      String script =
          new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
      JavascriptExecutor page = browser;
      page.executeScript(script);
      Object found =
          page.executeAsyncScript(
              "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
                  + ".then(r => done(r.violations.filter(v => ['serious', 'critical']"
                  + ".includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html)"
                  + ".join(' | ').slice(0, 600)).join('\\n')))");
      assertEquals("", found, name);
      assertEquals(
          true,
          page.executeScript(
              "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                  + " + 1"),
          name + " scrolls sideways");
    }
    String shots = System.getProperty("workbench.screenshots", "");
    if (!shots.isEmpty()) {
      Files.write(Path.of(shots, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }

  @Test
  void anOfficerAsksEditsMendsSavesAndLooksBack() throws Exception {
    browser.manage().timeouts().scriptTimeout(PATIENCE);
    page(1280);
    choose("#country", "RU");
    choose("#customer-buyerClass", "COMPANY");
    text("#out", "Review");
    looked("ask-1280");
    click(".oq .o");
    text("#out", "Revoked");
    slide(Keys.HOME);
    text("#out", "Authorized");
    slide(Keys.PAGE_UP);
    text("#out", "Revoked");

    view("see");
    find(".cell");
    find(".lane2");
    looked("see-1280");

    view("edit");
    find(".cm-content");
    choose("#file", FILE);
    find("#h-df");
    click(".cm-content");
    new Actions(browser)
        .keyDown(Keys.CONTROL)
        .sendKeys(Keys.END)
        .keyUp(Keys.CONTROL)
        .sendKeys(
            "\nrule \"ZOOM-2021-7 A quarter\" extends \"Zoom directive of 31 March 2021, new"
                + " business\"\nwhen\nCustomer( stateInterst >= 25 )\nthen\nruling.revoke( \"No.\""
                + " );\nend\n")
        .perform();
    find(".mend");
    looked("edit-mistake-1280");
    click(".mend");
    find(".chg");
    looked("edit-1280");
    click("#save");
    text(".vh", "Saved.");
    String saved = Files.readString(rules.resolve(FILE));
    assertTrue(saved.contains("Customer( stateInterest >= 25 )"), saved);

    view("review");
    find(".it");
    click(".versions summary");
    find(".versions .chg");
    looked("review-1280");
    assertEquals(List.of(), errors());
  }

  @Test
  void onAPhoneEveryViewIsReadable() throws Exception {
    browser.manage().timeouts().scriptTimeout(PATIENCE);
    page(390);
    looked("ask-390");
    view("see");
    find(".lane2");
    looked("see-390");
    view("edit");
    find("#h-sc");
    looked("edit-390");
    view("review");
    find(".it");
    looked("review-390");
    assertEquals(List.of(), errors());
  }

  /** What the browser complained of: a script that fails, a policy that is broken. */
  private static List<String> errors() {
    return browser.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(line -> line.contains("SEVERE"))
        .toList();
  }
}
