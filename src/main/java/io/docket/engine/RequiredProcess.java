package io.docket.engine;

/**
 * A process that a module cannot work without: while no version of it is deployed, the start is
 * refused. Modules name theirs with a bean of this type.
 *
 * @param id the process's id in its diagram
 */
public record RequiredProcess(String id) {}
