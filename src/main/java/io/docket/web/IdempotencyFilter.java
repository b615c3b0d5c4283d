package io.docket.web;

import io.docket.web.IdempotencyKeys.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a repeated POST harmless: the key, the work and the answer are one transaction, so that the
 * work is done once however often, and however simultaneously, the same request comes in.
 */
@Component
@Order(BodyLimitFilter.AFTER_SECURITY + 1)
class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final IdempotencyKeys keys;
  private final TransactionTemplate transaction;
  private final HandlerExceptionResolver problems;

  IdempotencyFilter(
      IdempotencyKeys keys,
      TransactionTemplate transaction,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.keys = keys;
    this.transaction = transaction;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null
        || !RestPaths.contain(request)
        || RestPaths.showOnce(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wrapped = new ContentCachingResponseWrapper(response);
    try {
      transaction.executeWithoutResult(
          status -> {
            answer(request, wrapped, chain);
            if (wrapped.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
              status.setRollbackOnly();
            }
          });
    } catch (RuntimeException failure) {
      wrapped.reset();
      if (problems.resolveException(request, wrapped, null, failure) == null) {
        throw failure;
      }
    }
    wrapped.copyBodyToResponse();
  }

  private void answer(
      HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
    var owner = request.getUserPrincipal().getName();
    var key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      throw new InvalidRequest(HEADER, "must be 1 to 255 visible ASCII characters");
    }
    var digest = keys.fingerprint(digest(request));
    if (keys.take(owner, key, digest)) {
      proceed(request, response, chain);
      if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
        keys.keep(owner, key, answered(digest, response));
      }
    } else {
      repeat(keys.find(owner, key).orElseThrow(), digest, response);
    }
  }

  private static void repeat(Answer answer, byte[] digest, ContentCachingResponseWrapper response) {
    if (!MessageDigest.isEqual(answer.request(), digest)) {
      throw new IdempotencyKeyReused();
    }
    response.setStatus(answer.status());
    setIfPresent(response, HttpHeaders.LOCATION, answer.location());
    setIfPresent(response, HttpHeaders.ETAG, answer.etag());
    response.setContentType(answer.contentType());
    try {
      response.getOutputStream().write(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Answer answered(byte[] digest, ContentCachingResponseWrapper response) {
    return new Answer(
        digest,
        response.getStatus(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentType(),
        response.getContentAsByteArray());
  }

  private static void setIfPresent(
      HttpServletResponse response,
      String header,
      @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ServletException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] digest(HttpServletRequest request) {
    var digest = DigestUtils.getSha256Digest();
    DigestUtils.updateDigest(digest, request.getMethod() + " " + request.getRequestURI() + "\n");
    return digest.digest(Objects.requireNonNull((ReadBody) request).bytes());
  }

  /** The key came before with another request: 422. */
  static final class IdempotencyKeyReused extends Refusal {
    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
      super(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "idempotency-key-reused",
          "This Idempotency-Key came before with another request; take a new key");
    }
  }
}
