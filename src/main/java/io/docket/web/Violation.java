package io.docket.web;

/**
 * One thing wrong with one field of a request, in words for the person who sent it.
 *
 * @param field its name, with an index within a list; "body" for the whole
 * @param message what is wrong, to be read after the name
 */
public record Violation(String field, String message) {}
