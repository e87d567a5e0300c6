package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** A customer rates once; nobody changes it, not even in the database. */
@ApplicationTest
class RatingOnceTests {
    private final RepairHouse house;

    RatingOnceTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign_quality = 1",
                "sign_attitude = 1",
                "sign_remark = 'x'",
                "sign_at = null, sign_quality = null"
            })
    @Proves("REP-15")
    void theDatabaseItselfRefusesAnotherRating(String change) {
        var repair = house.signed(house.recorded(), house.free());
        var update = house.jdbc
                .sql("update work_order set " + change + " where community_id = ? and matter_id = ?")
                .params(house.community().id(), repair.matter().id());

        assertThatThrownBy(update::update).isInstanceOf(DataAccessException.class);
    }

    @Test
    @Proves("REP-15")
    void staffCantSignOnceMore() {
        var repair = house.signed(house.recorded(), house.free());

        assertThat(house.refusedFor(repair, new Sign(new Signature("王建国", null), true, 1, 1, ""), Post.TECHNICIAN))
                .containsExactly("procedure.refused.stage");
    }

    @Test
    void whatIsTakenUpAgainIsRatedAgain() {
        var repair = house.verified(house.recorded(), house.free());
        house.act(repair, new Close(), Post.FRONT_DESK);

        assertThat(house.act(repair, new Reopen("又漏了"), Post.FRONT_DESK).order().signOff())
                .isNull();
    }
}
