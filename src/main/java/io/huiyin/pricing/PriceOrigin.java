package io.huiyin.pricing;

import java.time.Instant;

/**
 * Where a charge has its price from: which line of which version (BIL-04).
 *
 * @param ofCompany whether the version is the company's, not the community's own
 * @param validFrom since when the version is in force
 */
public record PriceOrigin(String code, int line, int version, boolean ofCompany, Instant validFrom) {}
