package io.huiyin.backup;

import io.huiyin.desk.DeskHouse;
import io.huiyin.matter.Matter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A house with orders, a photo, and values that are easily lost on the way. */
final class FilledHouse {
    static final String ODD_NAME = "陈\"美\",玲\n👩‍👧 \\N \\. 🏠";
    final DeskHouse desk;
    final House house;
    final Matter order;
    private final JdbcClient jdbc;

    FilledHouse(ApplicationContext beans, Path data) throws IOException {
        desk = new DeskHouse(beans);
        jdbc = desk.jdbc;
        order = desk.leakAt(desk.home, "厨房水龙头漏水 💧");
        house = SpareDatabase.house(
                data, jdbc.sql("select current_database()").query(String.class).single());
        FileSystemUtils.copyRecursively(Path.of("target", "huiyin-data", "keys"), data.resolve("keys"));
        oddValues();
        attach(data);
    }

    private void oddValues() {
        jdbc.sql("update person set name = :name where id = :id")
                .param("name", ODD_NAME)
                .param("id", desk.owner.id())
                .update();
        jdbc.sql("update building set subcontractor = '', remark = null").update();
        jdbc.sql(
                        "update staff_member set trades = '{PLUMBING,LIFT}', phone = '' where id = (select min(id) from staff_member)")
                .update();
        jdbc.sql("insert into spring_session values ('one', 'two', 1, 1, 1, 1, 'desk') on conflict do nothing")
                .update();
    }

    private void attach(Path data) {
        var photo = new io.huiyin.paper.Files(data).keep("a photo".getBytes(StandardCharsets.UTF_8), "image/png");
        jdbc.sql("""
                insert into attachment (community_id, matter_id, purpose, name, file, type, bytes, added_at, added_by_name)
                values (:community, :matter, 'REPORTED', '', :file, 'image/png', 7, now(), '李娜')""")
                .param("community", order.communityId())
                .param("matter", order.id())
                .param("file", photo.hash())
                .update();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
