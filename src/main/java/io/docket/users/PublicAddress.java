package io.docket.users;

import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach Docket, for links in mails. Never what a request says of itself: whoever asks
 * for a mail would choose where its link leads.
 */
@Component
public class PublicAddress {

  private final PublicAddressSettings settings;
  private volatile int port;

  PublicAddress(PublicAddressSettings settings) {
    this.settings = settings;
  }

  @EventListener
  void learn(ServletWebServerInitializedEvent started) {
    if (started.getApplicationContext().getServerNamespace() == null) {
      port = started.getWebServer().getPort();
    }
  }

  /**
   * The whole address of a page.
   *
   * @param path with a leading slash, and a query if there is one
   */
  public String of(String path) {
    var configured = settings.publicUrl();
    var root =
        configured == null || configured.isBlank()
            ? "http://localhost:" + port
            : configured.strip().replaceFirst("/+$", "");
    return root + path;
  }
}
