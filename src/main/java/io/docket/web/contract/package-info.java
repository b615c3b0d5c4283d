/** The REST contract as OpenAPI: what each operation takes and answers, with examples. */
@org.jspecify.annotations.NullMarked
package io.docket.web.contract;
