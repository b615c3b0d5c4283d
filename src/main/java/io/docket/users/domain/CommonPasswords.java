package io.docket.users.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The passwords that everybody tries first, from {@code passwords/common.txt}. */
@Component
class CommonPasswords {

  private final Set<String> passwords;

  CommonPasswords() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("passwords/common.txt").getInputStream(),
                StandardCharsets.UTF_8))) {
      passwords =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  boolean contain(String password) {
    return passwords.contains(password.toLowerCase(Locale.ROOT));
  }
}
