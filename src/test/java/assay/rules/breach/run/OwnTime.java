package assay.rules.breach.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Planted: a breach that a rule must find. */
@SuppressWarnings("JavaUtilDate")
class OwnTime {
  Instant instant() {
    return Instant.now();
  }

  Supplier<Instant> byReference() {
    return Instant::now;
  }

  ZonedDateTime zoned() {
    return ZonedDateTime.now(ZoneId.of("UTC"));
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }
}
