package io.docket.doors;

/** A method and an address with its parameters in braces. */
record Endpoint(String method, String path) {

  Endpoint below(String root) {
    return new Endpoint(method, root + path);
  }

  /** Whether a call changes nothing. */
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
