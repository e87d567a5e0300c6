package io.huiyin.oversight;

import java.util.Map;

/**
 * What the house has on its hands at a moment.
 *
 * @param overdue running clocks past their due time, by clause
 * @param sweepLag seconds since the oldest step of a clock that is due and not taken
 * @param failedJobs recurring and waiting jobs whose last run failed
 */
record Load(long openClocks, Map<String, Long> overdue, double sweepLag, long mailWaiting, long failedJobs) {}
