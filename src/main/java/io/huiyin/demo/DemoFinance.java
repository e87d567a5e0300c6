package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.HandOver;
import io.huiyin.staff.Viewer;
import org.springframework.stereotype.Component;

/** A batch of charged orders that finance has still to acknowledge; what is verified later waits for the next. */
@Component
class DemoFinance {
    private final FinanceDesk finance;
    private final HandOver handOver;

    DemoFinance(FinanceDesk finance, HandOver handOver) {
        this.finance = finance;
        this.handOver = handOver;
    }

    void handOver(Community community, Viewer desk) {
        if (finance.drawUp(community, desk) instanceof Answer.Done(var batch)) {
            handOver.handOver(community, batch.number(), batch.version(), desk);
        }
    }
}
