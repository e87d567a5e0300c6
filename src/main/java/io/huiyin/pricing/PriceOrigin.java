package io.huiyin.pricing;

/**
 * Where a charge has its price from: which line of which version (BIL-04).
 *
 * @param ofCompany whether the version is the company's, not the community's own
 */
public record PriceOrigin(String code, int line, int version, boolean ofCompany) {}
