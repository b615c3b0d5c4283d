package io.docket.web;

/** One thing wrong with one field of a request, in words for the person who sent it. */
public record Violation(String field, String message) {}
