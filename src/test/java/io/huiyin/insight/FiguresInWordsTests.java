package io.huiyin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import io.huiyin.rulebook.Ledger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures, moments and texts in the reader's words. */
@ApplicationTest
class FiguresInWordsTests {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private final Ledger ledger;
    private final FigureWords words;
    private final ClauseTexts texts;

    FiguresInWordsTests(Ledger ledger, FigureWords words, ClauseTexts texts) {
        this.ledger = ledger;
        this.words = words;
        this.texts = texts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REP-01 | 2 分钟内        | within 2 minutes            | 从接到来访来电到开出维修单
            REP-09 | 提前 5 分钟     | 5 minutes before            | 在预约时间之前，须到场；限有预约的
            REP-07 | 48 小时内       | within 48 hours             | 从开出维修单到完工；限常规
            REP-17 | 每日 17:00 前   | by 17:00 each day           |
            REP-18 | 每月 25 日前    | by day 25 of each month     |
            CMP-04 | 2 天内          | within 2 days               | 从登记到解决
            CMP-05 | 2 个工作日内    | within 2 working days       | 从部门签收到给出方案；限需较长时间处理的
            PAT-01 | 每日 2 次       | twice a day                 |
            PAT-08 | 当日 24:00 前   | by 24:00 of the same day    | 从发现并记录到开出内部联络单
            FUP-03 | 不低于 50%      | at least 50%                | 对象：处理完的投诉，3 天内
            DSK-03 | 15 秒内         | within 15 seconds           | 从电话响铃到接听
            """)
    void aFigureReadsLikeTheProcedure(String code, String zh, String en, String moments) {
        var figure = ledger.clause(code).figure().orElseThrow();
        assertThat(words.value(figure, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(words.value(figure, Locale.ENGLISH)).isEqualTo(en);
        assertThat(words.moments(figure, Locale.SIMPLIFIED_CHINESE).orElse(null))
                .isEqualTo(moments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT1H30M   | ELAPSED | 1 小时 30 分钟      | 1 hour 30 minutes
            PT4H      | WORKING | 4 小时（按工作时间） | 4 hours of working time
            P1D       | WORKING | 1 个工作日          | 1 working day
            P1M       | ELAPSED | 1 个月              | 1 month
            """)
    void aTermReadsAsPeopleSayIt(String iso, Counting counting, String zh, String en) {
        assertThat(words.term(Term.parse(iso, counting), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(zh);
        assertThat(words.term(Term.parse(iso, counting), Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void everyFigureHasItsWordsInBothLanguages() {
        assertThat(ledger.clauses().stream().flatMap(clause -> clause.figure().stream()))
                .allSatisfy(figure -> {
                    var english = Stream.concat(
                                    Stream.of(words.value(figure, Locale.ENGLISH)),
                                    words.moments(figure, Locale.ENGLISH).stream())
                            .toList();
                    assertThat(english).noneMatch(text -> HAN.matcher(text).find());
                    words.moments(figure, Locale.SIMPLIFIED_CHINESE)
                            .ifPresent(text -> assertThat(text).doesNotContainPattern("[A-Za-z]{3}"));
                });
    }

    @Test
    void everyClauseSaysInChineseWhatItAsks() {
        assertThat(ledger.clauses())
                .allSatisfy(clause ->
                        assertThat(texts.of(clause, Locale.SIMPLIFIED_CHINESE)).isPresent());
    }

    @Test
    void inEnglishNoClauseSpeaksChinese() {
        assertThat(ledger.clauses().stream().flatMap(clause -> texts.of(clause, Locale.ENGLISH).stream()))
                .noneMatch(text -> HAN.matcher(text).find());
    }
}
