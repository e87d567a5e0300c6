package io.huiyin.staff;

/** The departments a site or a company is divided into. */
public enum Department {
    CUSTOMER_SERVICE,
    ENGINEERING,
    SECURITY,
    ENVIRONMENT,
    FINANCE,
    MANAGEMENT
}
