package io.huiyin.estate;

import java.time.ZoneId;

/** A residential community under management: what its code, zone and hours of service are. */
public record Community(long id, String code, String name, ZoneId zone, String workingHours) {}
