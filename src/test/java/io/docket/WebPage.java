package io.docket;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page as a browser understands it. */
public record WebPage(HttpResponse<String> answer, Document html) {

  private static final String FIELDS = "input:not([type=hidden]), select, textarea";

  private static final Pattern ACTIVE =
      Pattern.compile("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|\\sth:|\\?\\?");

  /** Reads an answer. */
  public static WebPage of(HttpResponse<String> answer) {
    return new WebPage(answer, Jsoup.parse(answer.body()));
  }

  public int status() {
    return answer.statusCode();
  }

  /** All that a person reads, without the page's header. */
  public String text() {
    return html.select("main").text();
  }

  /** What stands in the field of that name. */
  public String value(String name) {
    var field = html.selectFirst("[name=" + name + "]");
    return field == null ? "" : field.is("select") ? selected(field) : field.val();
  }

  /** Where the browser is led instead; empty if nowhere. */
  public String location() {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^http://localhost:\\d+", "");
  }

  /** Fields that the list of mistakes leads to. */
  public List<String> faults() {
    return html.select(".faults a").eachAttr("href").stream()
        .map(link -> link.substring(1))
        .toList();
  }

  /** Whatever is wrong with the page for those who hear it, or steer it by keyboard. */
  public List<String> shortcomings() {
    var found = new ArrayList<String>();
    var parser = Parser.htmlParser().setTrackErrors(20);
    parser.parseInput(answer.body(), "");
    parser.getErrors().forEach(error -> found.add(error.toString()));
    require(found, html.select("h1").size() == 1, "has not exactly one h1");
    require(found, html.select("html").attr("lang").equals("en"), "has no language");
    require(found, html.title().endsWith(" – Docket"), "has no title of ours");
    require(found, html.select("main#main").size() == 1, "has no main part");
    require(found, !ACTIVE.matcher(answer.body()).find(), "has scripts, styles or leftovers");
    var ids = html.select("[id]").eachAttr("id");
    require(found, ids.stream().distinct().count() == ids.size(), "has an id twice: " + ids);
    for (var field : html.select(FIELDS)) {
      var label = html.select("label[for=" + field.id() + "]");
      require(found, !label.text().isBlank(), "has no label for " + field);
    }
    html.select("[aria-describedby]").stream()
        .flatMap(each -> List.of(each.attr("aria-describedby").split(" ")).stream())
        .filter(id -> !ids.contains(id))
        .forEach(id -> found.add("describes something by " + id + ", which is not there"));
    faults().stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> found.add("leads to " + id + ", which is not there"));
    return found;
  }

  private static String selected(Element field) {
    return field.select("option[selected]").attr("value");
  }

  private static void require(List<String> found, boolean kept, String otherwise) {
    if (!kept) {
      found.add(otherwise);
    }
  }
}
