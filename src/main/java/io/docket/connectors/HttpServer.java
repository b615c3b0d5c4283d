package io.docket.connectors;

import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.camunda.connect.ConnectorException;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.camunda.connect.httpclient.impl.AbstractHttpConnector;
import org.camunda.connect.httpclient.impl.HttpRequestImpl;
import org.camunda.connect.httpclient.impl.HttpResponseImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests to a server whose address an operator has set. It follows no redirects, repeats nothing
 * by itself, keeps no cookies, reads no bodies, and says of a failure neither address nor content.
 */
final class HttpServer extends AbstractHttpConnector<HttpRequest, HttpResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");

  private static final String NAME = "docket-http";

  /** How many calls go through at once is decided before. */
  private static final int MOST = 1000;

  private final int timeout;
  private final Clock clock;

  /**
   * @param address of the server; null if there is none
   * @param timeout how long to wait for a connection, and for each part of an answer
   */
  HttpServer(@Nullable String address, Duration timeout, Clock clock) {
    super(NAME);
    if (address != null && address.startsWith("http:")) {
      LOG.warn("{} is spoken to without encryption: HTTPS is recommended", address);
    }
    this.timeout = Math.toIntExact(timeout.toMillis());
    this.clock = clock;
  }

  static HttpServer of(MailSettings settings, Clock clock) {
    var server = new HttpServer(settings.api().url(), settings.timeout(), clock);
    server.addHeader(settings.api().header(), settings.api().headerValue());
    return server;
  }

  /** Whether it is one of a server, without credentials, which would get into logs. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Sends this header with each request, past the library, which logs those that it knows of. */
  void addHeader(String name, @Nullable String value) {
    if (value != null) {
      addRequestInterceptor(
          invocation -> {
            ((org.apache.http.HttpRequest) invocation.getTarget()).setHeader(name, value);
            return invocation.proceed();
          });
    }
  }

  HttpRequest request(String method, String url) {
    return createRequest()
        .method(method)
        .url(url)
        .configOption("connection-timeout", timeout)
        .configOption("connection-request-timeout", timeout)
        .configOption("socket-timeout", timeout);
  }

  /**
   * Asks once.
   *
   * @throws ServerFailure if there is no answer
   */
  HttpAnswer send(HttpRequest request) {
    try {
      var response = (Answer) execute(request);
      return response.read(clock);
    } catch (ConnectorException failure) {
      throw unanswered(failure);
    }
  }

  @Override
  public HttpRequest createRequest() {
    return new HttpRequestImpl(this);
  }

  @Override
  protected HttpResponse createResponse(CloseableHttpResponse response) {
    return new Answer(response);
  }

  @Override
  protected CloseableHttpClient createClient() {
    return HttpClients.custom()
        .useSystemProperties()
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        // One that the server has closed meanwhile would look like a failure.
        .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
        .setMaxConnPerRoute(MOST)
        .setMaxConnTotal(MOST)
        .build();
  }

  private static ServerFailure unanswered(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return ServerFailure.unavailableForNow("The server did not answer in time");
      }
      if (cause instanceof SSLException) {
        return ServerFailure.unavailableForNow("The server could not be reached over TLS");
      }
    }
    return ServerFailure.unavailable("The server could not be reached, or broke off");
  }

  /** A response of which only status and headers are read. */
  private static final class Answer extends HttpResponseImpl {

    Answer(CloseableHttpResponse response) {
      super(response);
    }

    HttpAnswer read(Clock clock) {
      try {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(httpResponse.getAllHeaders())
            .forEach(header -> headers.put(header.getName(), header.getValue()));
        return new HttpAnswer(
            httpResponse.getStatusLine().getStatusCode(), headers, clock.instant());
      } finally {
        close();
      }
    }
  }
}
