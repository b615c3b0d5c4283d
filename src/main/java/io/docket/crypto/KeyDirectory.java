package io.docket.crypto;

import java.nio.file.Path;

/**
 * A private directory in which Docket may keep keys that it makes itself where none are set. There
 * is none beside an external database: it may serve several nodes, which need the same keys.
 *
 * @param path only the owner of the process may read it, nobody else writes to it meanwhile, and it
 *     is there as long as the database is
 */
public record KeyDirectory(Path path) {}
