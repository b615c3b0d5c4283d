package io.docket.engine.requests;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Swallows the body of an answer with a status of 500 or above: the engine would tell the message
 * of whatever went wrong, with names of classes and tables in it.
 */
final class QuietResponse extends HttpServletResponseWrapper {

  QuietResponse(HttpServletResponse response) {
    super(response);
  }

  boolean isFailure() {
    return getStatus() >= SC_INTERNAL_SERVER_ERROR && !isCommitted();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    super.sendError(status);
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isFailure()) {
      super.flushBuffer();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isFailure() ? new Silence() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return isFailure()
        ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
        : super.getWriter();
  }

  private static final class Silence extends ServletOutputStream {

    @Override
    public void write(int value) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("This answer is written at once, not asynchronously.");
    }
  }
}
