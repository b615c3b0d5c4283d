package io.docket.tasks.domain;

import java.io.Serializable;
import java.util.UUID;

/** A task and the place of an entry in its history. */
record HistoryKey(UUID taskId, int seq) implements Serializable {}
