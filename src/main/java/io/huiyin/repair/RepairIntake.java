package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Intake;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes repairs in at the desk: the form of a new one, and a further call about an open one. */
@Component
class RepairIntake implements Intake {
    private final RepairDesk desk;

    RepairIntake(RepairDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "repair";
    }

    @Override
    public String path() {
        return "/repairs";
    }

    @Override
    public Performed urge(Community community, String number, String words, Performer by, UUID submission) {
        return desk.find(community, number)
                .map(repair -> desk.perform(
                        community,
                        number,
                        repair.matter().version(),
                        new RepairAct.Urge(words),
                        by,
                        new Submission(submission, "urge " + number)))
                .orElseGet(Performed.Absent::new);
    }
}
