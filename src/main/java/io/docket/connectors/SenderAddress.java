package io.docket.connectors;

/**
 * Who Docket's mails are from.
 *
 * @param address the mail address alone, without a name
 */
public record SenderAddress(String address) {}
