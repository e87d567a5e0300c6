package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.Homes;
import io.huiyin.history.ImportDesk;
import io.huiyin.history.Upload;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The books that the community kept before: half a year of requests as a file, taken over in the background. */
@Component
class DemoHistory {
    private static final String HEADINGS = "工单编号;受理时间;办结时间;报修类别;楼栋;房号;报修内容;处理结果;联系人\n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MONTHS_BEFORE = 11;
    private static final int MONTHS = 6;
    private static final int A_MONTH = 20;
    private static final List<String> PEOPLE = List.of("陈先生", "李女士", "黄先生", "梁女士", "何先生", "罗女士");
    private static final List<String> DONE = List.of("已更换配件，试用正常", "已疏通", "已调整，观察中", "已修复");
    private final ImportDesk desk;
    private final Homes homes;
    private final Viewers viewers;
    private final Clock clock;

    DemoHistory(ImportDesk desk, Homes homes, Viewers viewers, Clock clock) {
        this.desk = desk;
        this.homes = homes;
        this.viewers = viewers;
        this.clock = clock;
    }

    void fill(Community community, DemoStaff.Crew crew, Random random) {
        var manager = viewers.of(crew.the(Post.CUSTOMER_SERVICE_MANAGER).id());
        var upload = new Upload("旧报修台账.csv", books(community, random).getBytes(StandardCharsets.UTF_8), null);
        var file = desk.handIn(upload, community, manager, Locale.SIMPLIFIED_CHINESE);
        desk.begin(file, file.proposed());
    }

    private String books(Community community, Random random) {
        var rooms = homes.list(community.id(), HomeFilter.all(), 0, 400);
        var first = LocalDate.ofInstant(clock.instant(), community.zone())
                .minusMonths(MONTHS_BEFORE)
                .withDayOfMonth(1);
        var books = new StringBuilder(HEADINGS);
        for (var month = 0; month < MONTHS; month++) {
            for (var each = 0; each < A_MONTH; each++) {
                var day = first.plusMonths(month).plusDays(each + random.nextInt(8));
                var number = "JT-%04d".formatted(1 + month * A_MONTH + each);
                books.append(line(number, day, one(rooms, random), random));
            }
        }
        return books.toString();
    }

    private static String line(String number, LocalDate day, Home home, Random random) {
        var fault = one(DemoFault.AT_HOME, random);
        var received = day.atTime(8, 0).plusMinutes(random.nextInt(600));
        return String.join(
                        ";",
                        number,
                        TIME.format(received),
                        TIME.format(ended(received, random)),
                        fault.fault(),
                        home.building(),
                        home.unit() + "-" + home.room(),
                        fault.content(),
                        one(DONE, random),
                        one(PEOPLE, random))
                + "\n";
    }

    private static LocalDateTime ended(LocalDateTime received, Random random) {
        return received.plusHours(1 + random.nextInt(40));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
