package io.huiyin.repair.figures;

/** What is counted of repairs (REP-23, REP-28). */
public enum RepairFigure {
    ORDERS(Unit.COUNT),
    /** Accepted in time (REP-04, REP-05). */
    RESPONSE(Unit.RATE),
    /** On site in time (REP-08, REP-09, REP-21). */
    ARRIVAL(Unit.RATE),
    /** Done in time (REP-06, REP-07). */
    COMPLETION(Unit.RATE),
    /** The same fault at the same place within 30 days. */
    REPEAT(Unit.RATE),
    SATISFACTION(Unit.RATE),
    STARS(Unit.MEAN),
    LABOUR(Unit.HOURS),
    COST(Unit.YUAN),
    CHARGE(Unit.YUAN),
    /** What was charged less what it cost. */
    BALANCE(Unit.YUAN);

    private final Unit unit;

    RepairFigure(Unit unit) {
        this.unit = unit;
    }

    /** How a figure is made of its orders: a rate and a mean are divided by their number, the others are sums. */
    public enum Unit {
        COUNT,
        RATE,
        MEAN,
        HOURS,
        YUAN;

        public boolean divided() {
            return this == RATE || this == MEAN;
        }
    }

    public Unit unit() {
        return unit;
    }

    public boolean rate() {
        return unit == Unit.RATE;
    }
}
