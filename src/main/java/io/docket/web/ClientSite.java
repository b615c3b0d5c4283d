package io.docket.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one caller where callers are counted. An IPv6 site has more addresses than anybody
 * could count, so its network of 64 bits counts as one (RFC 6177).
 */
public final class ClientSite {

  private static final int BYTES = 8;

  private ClientSite() {}

  /** The site of an address as the connection or a trusted proxy tells it. */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // With a colon it is a literal: no name service is asked.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
