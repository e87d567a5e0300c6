package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.round.RoundSource;
import io.huiyin.round.Share;
import io.huiyin.staff.Post;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** That the month's batch is with finance by its day: owed by the community where something is charged (REP-18). */
@Component
class MonthlyRound implements RoundSource {
    private final Batches batches;
    private final Dues dues;
    private final FinanceDesk.Times times;

    MonthlyRound(Batches batches, Dues dues, FinanceDesk.Times times) {
        this.batches = batches;
        this.dues = dues;
        this.times = times;
    }

    @Override
    public String clause() {
        return FinanceDesk.CLAUSE;
    }

    @Override
    public List<Owed> owed(Community community, Share share) {
        var month = YearMonth.from(share.day());
        var close = Period.close(month, times.day(community.id()), community.zone());
        var owed = batches.drawn(community.id(), month)
                || !dues.before(community.id(), close).isEmpty();
        return owed ? List.of(Owed.BY_THE_COMMUNITY) : List.of();
    }

    @Override
    public String path() {
        return "/finance";
    }

    @Override
    public Post answerable() {
        return Post.CUSTOMER_SERVICE_SUPERVISOR;
    }
}
