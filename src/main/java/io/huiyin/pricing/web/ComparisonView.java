package io.huiyin.pricing.web;

import io.huiyin.pricing.Comparison;

/** Two versions with what differs. */
public record ComparisonView(PricesView.Version before, PricesView.Version after, Comparison compared) {}
