package io.huiyin.demo;

import java.util.List;
import java.util.Random;

/** Draws names and telephones for the people of the demonstration. */
final class DemoNames {
    private static final List<String> SURNAMES = List.of(
            "陈", "李", "黄", "张", "梁", "林", "王", "吴", "刘", "何", "邓", "罗", "冯", "谢", "叶", "周", "苏", "曾", "欧阳", "单", "区",
            "仇");
    private static final List<String> GIVEN = List.of(
            "美玲", "志强", "丽华", "伟明", "国强", "秀英", "家豪", "嘉欣", "子轩", "雨桐", "建华", "晓东", "海燕", "文杰", "婷婷", "永康", "淑芬", "俊",
            "敏", "洁", "浩然", "思敏", "玉兰", "锦荣");
    private final Random random;

    DemoNames(Random random) {
        this.random = random;
    }

    String surname() {
        return one(SURNAMES);
    }

    String given() {
        return one(GIVEN);
    }

    /** A number of a block that no operator gives out. */
    String telephone() {
        return "1380000%04d".formatted(random.nextInt(10_000));
    }

    String plate() {
        return "粤A" + (char) ('A' + random.nextInt(8)) + "%04d".formatted(random.nextInt(10_000));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
