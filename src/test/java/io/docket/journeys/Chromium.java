package io.docket.journeys;

import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import io.docket.TestPeople;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person in front of a browser, who waits for what they expect to see. */
public final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Path PICTURES = Path.of("target", "journeys");

  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final Duration GLANCE = Duration.ofMillis(100);

  /** The focused element, and whether it lies on the screen with a line around it, if any does. */
  private static final String FOCUSED =
      """
      const focused = document.activeElement;
      const style = getComputedStyle(focused);
      const place = focused.getBoundingClientRect();
      const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const isOnScreen = place.width > 0 && place.right > 0 && place.left < innerWidth
        && place.bottom > 0 && place.top < innerHeight;
      return [focused.outerHTML.slice(0, 200), focused === document.body || (isOutlined && isOnScreen)];
      """;

  private final ChromeDriver driver;
  private final String address;

  private Chromium(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  static Chromium open(int port) {
    return new Chromium(start(), "http://localhost:" + port);
  }

  /** Starts the installed browser; without one the journey is skipped, in CI it fails. */
  public static ChromeDriver start() {
    var driver = chromedriver();
    var message = "No chromedriver is installed: browser journeys are not travelled";
    if (driver.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(message);
    }
    Assumptions.assumeTrue(driver.isPresent(), message);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build();
    return new ChromeDriver(service, options());
  }

  private static Optional<Path> chromedriver() {
    var places =
        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1);
    return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(places))
        .map(place -> Path.of(place, "chromedriver"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeOptions options() {
    return new ChromeOptions()
        .addArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-US",
            "--window-size=1400,1000");
  }

  /** Whoever sat here before is forgotten. */
  void signIn(String person) {
    givePassword(person);
    seeTasklist();
  }

  /** As far as a name and a password lead; whoever sat here before is forgotten. */
  void givePassword(String person) {
    driver.manage().deleteAllCookies();
    go("/login");
    fillInSignIn(person);
  }

  /** On the page that asks to sign in, wherever it leads. */
  void fillInSignIn(String person) {
    type(By.id("username"), person);
    type(By.id("password"), TestPeople.PASSWORD + Keys.ENTER);
  }

  void seeTasklist() {
    patiently().until(urlContains("/camunda/app/tasklist/default/"));
  }

  void go(String path) {
    driver.get(address + path);
  }

  WebElement see(By what) {
    return patiently().until(visibilityOfElementLocated(what));
  }

  WebElement read(String text) {
    return see(By.xpath("//*[text()[contains(., %s)]]".formatted(quoted(text))));
  }

  void seeNo(By what) {
    patiently().until(invisibilityOfElementLocated(what));
  }

  /** Clicks as soon as nothing is in the way: lists are redrawn and notes fade at any moment. */
  void click(By what) {
    patiently()
        .until(
            browser -> {
              var visible =
                  browser.findElements(what).stream().filter(WebElement::isDisplayed).findFirst();
              visible.ifPresent(WebElement::click);
              return visible.isPresent();
            });
  }

  /** Clicks a link or button by what it says. */
  void click(String label) {
    click(
        By.xpath(
            "//*[self::a or self::button or self::summary][contains(normalize-space(.), %s)]"
                .formatted(quoted(label))));
  }

  void type(By where, String text) {
    var field = see(where);
    field.clear();
    field.sendKeys(text);
  }

  /** Types, and types again should Tasklist open its form anew meanwhile; leaves the field. */
  void fillIn(By where, String text) {
    var typed = new AtomicLong(System.nanoTime());
    until(
        () -> {
          if (!holds(where, text)) {
            type(where, text + Keys.TAB);
            typed.set(System.nanoTime());
          }
          return System.nanoTime() - typed.get() > SETTLED.toNanos();
        });
  }

  /** Whether a field holds this text. */
  boolean holds(By where, String text) {
    return text.equals(see(where).getDomProperty("value"));
  }

  /** The control with this label, in a form or in Docket's tab. */
  static By labelled(String label) {
    return By.xpath(
        "//*[@id = //label[normalize-space(.) = '%s' or normalize-space(.) = '%s*']/@for]"
            .formatted(label, label));
  }

  /** Whether the page shows this now; for what must not be there, once the rest is. */
  boolean shows(By what) {
    return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
  }

  /** A screen this wide, as a telephone has or a desktop at 400 percent. */
  void narrow(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 640, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether one has to scroll from side to side to read the page. */
  boolean isTooWide() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /**
   * What the keyboard reaches first on the page, each with whether one sees that it is there; parts
   * of a field are the browser's own.
   */
  Map<String, Boolean> reachedByKeyboard(int most) {
    var reached = new LinkedHashMap<String, Boolean>();
    for (var i = 0; i < most; i++) {
      new Actions(driver).sendKeys(Keys.TAB).perform();
      var found = (List<?>) Objects.requireNonNull(driver.executeScript(FOCUSED));
      reached.putIfAbsent(String.valueOf(found.get(0)), (Boolean) found.get(1));
    }
    return reached;
  }

  void until(BooleanSupplier fact) {
    patiently().until(browser -> fact.getAsBoolean());
  }

  String page() {
    return Objects.requireNonNullElse(driver.getCurrentUrl(), "");
  }

  private WebDriverWait patiently() {
    var wait = new Patience(driver);
    wait.ignoring(StaleElementReferenceException.class, NoSuchElementException.class);
    wait.ignoring(InvalidElementStateException.class);
    return wait;
  }

  private static String quoted(String text) {
    return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
  }

  /** Leaves a picture of the page when it runs out. */
  private static final class Patience extends WebDriverWait {

    private final ChromeDriver driver;

    Patience(ChromeDriver driver) {
      super(driver, PATIENCE, GLANCE);
      this.driver = driver;
    }

    @Override
    protected RuntimeException timeoutException(String message, Throwable lastException) {
      try {
        var picture = Files.createTempFile(Files.createDirectories(PICTURES), "page", ".png");
        Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
        return super.timeoutException(message + "; the page is in " + picture, lastException);
      } catch (IOException withoutPicture) {
        return super.timeoutException(message, lastException);
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
