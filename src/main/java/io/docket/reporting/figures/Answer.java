package io.docket.reporting.figures;

import java.util.List;

/** What a report is made of. */
record Answer<R, F>(List<R> rows, F total) {}
