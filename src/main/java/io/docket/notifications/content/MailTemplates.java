package io.docket.notifications.content;

import io.docket.notifications.Letter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the templates under {@code mail/}. What somebody typed reaches them as values alone: no
 * template holds an expression that is made of values, so that nothing typed is ever evaluated.
 */
final class MailTemplates {

  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  /** No bean: Spring MVC would take it for the engine of its pages. */
  private final ITemplateEngine engine = engine();

  /**
   * A mail out of the two templates of that name.
   *
   * @param content what they show beside the frame
   */
  Letter write(String name, Locale language, Frame frame, Map<String, Object> content) {
    var context = new Context(language, content);
    context.setVariable("frame", frame);
    var text = engine.process(name + ".txt", context);
    var html = engine.process(name + ".html", context);
    return new Letter(frame.subject(), EMPTY_LINES.matcher(text).replaceAll("\n\n"), html);
  }

  private static ITemplateEngine engine() {
    var engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(ReaderWords.ALL);
    engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
    engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names) {
    var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
    resolver.setPrefix("mail/");
    resolver.setResolvablePatterns(Set.of(names));
    resolver.setTemplateMode(mode);
    resolver.setForceTemplateMode(true);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }
}
