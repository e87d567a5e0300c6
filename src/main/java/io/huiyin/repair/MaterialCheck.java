package io.huiyin.repair;

/** What the technician found about material that the customer brought (REP-14). */
public record MaterialCheck(String material, Result result, boolean warned) {
    /** 合格, 质量不佳, 不合格. */
    public enum Result {
        GOOD,
        POOR,
        FAILED
    }
}
