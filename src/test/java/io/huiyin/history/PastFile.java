package io.huiyin.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A small file of past requests with the oddities of real ones: each row is named for what is odd about it. */
public final class PastFile {
    public static final String HEADINGS =
            "Unique Key,Created Date,Closed Date,Complaint Type,Descriptor,Incident Address,Status,Open Data Channel Type,Resolution Description";
    private final StringBuilder rows = new StringBuilder();

    public static PastFile odd() {
        return new PastFile()
                .row(
                        "101,02/28/2023 11:43:13 PM,03/02/2023 05:21:01 PM,HEAT,Whole building,1 Elm Street,Closed,MOBILE,Restored")
                .row("102,02/28/2023 01:00:00 PM,,PLUMBING,Basin,1 Elm Street,Open,PHONE,")
                .row("103,02/28/2023 02:00:00 PM,02/28/2023 01:00:00 PM,PAINT,Wall,2 Elm Street,Closed,ONLINE,Done")
                .row("104,02/28/2023 03:00:00 PM,02/27/2023 03:00:00 PM,PAINT,Ceiling,2 Elm Street,Closed,ONLINE,Done")
                .row(
                        "105,02/28/2023 03:10:00 PM,,DOOR,\"Does not close,\nand the bell \"\"rings\"\"\",3 Elm Street,Open,PHONE,")
                .row("106,02/28/2023 03:20:00 PM,,DOOR,Lock,,Open,PHONE,")
                .row("107,yesterday,,DOOR,Lock,3 Elm Street,Open,PHONE,")
                .row("108,02/28/2023 03:30:00 PM,,DOOR,Lock,3 Elm Street,Closed,PHONE,")
                .row("109,02/28/2023 03:40:00 PM,,DOOR,\"Lock,3 Elm Street,Open,PHONE,")
                .row("102,02/28/2023 03:50:00 PM,,DOOR,Lock,3 Elm Street,Open,PHONE,")
                .row("110,02/28/2023 04:00:00 PM,,DOOR,Lock")
                .row(
                        "111,02/28/2023 12:00:00 AM,02/28/2023 12:00:00 AM,WATER LEAK,Ceiling,4 Elm Street,Closed,ONLINE,");
    }

    public PastFile row(String row) {
        rows.append(row).append("\r\n");
        return this;
    }

    public String text() {
        return HEADINGS + "\r\n" + rows;
    }

    Upload upload() {
        return new Upload("past.csv", ("\ufeff" + text()).getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
    }
}
