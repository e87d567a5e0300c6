package io.huiyin.repair;

import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;

/** All that the desk enters for a new work order: where it is, whose it is, and the report itself (REP-01). */
public record Recording(Location where, Customer customer, Report report) {}
