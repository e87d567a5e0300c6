package io.huiyin.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk types what it hears, and finds the home. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingAHomeTests {
    private final EstateFixture estate;
    private final Community community;

    FindingAHomeTests(JdbcClient jdbc, MovableClock clock) {
        this.estate = new EstateFixture(jdbc, clock);
        this.community = estate.community("lw");
    }

    @BeforeAll
    void aCommunity() {
        var home = estate.home(community, "3-2-1201");
        estate.owner(home, "陈美玲", "138 1234 5678 / 020-8188 1234");
        estate.register.addVehicle(community.id(), home.id(), "粤A·12345");
        estate.owner(estate.home(community, "3-2-1202"), "单雄信", "13800001111");
        estate.owner(estate.home(community, "13-2-1201"), "张三", "13900002222");
        estate.owner(estate.home(community, "5-1-101"), "吕布", "+852 9123 4567");
        estate.owner(estate.home(community, "5-1-102"), "John Smith", "13700003333");
        estate.owner(estate.home(community, "5-1-103"), "𠮷田100%_\\", "13700004444");
        estate.owner(estate.home(community, "6-0-1"), "曾重", "13700005555");
        estate.places.add(community.id(), null, PlaceKind.LOBBY, "2栋大堂");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-2-1201",
                "3 栋 2 单元 1201 室",
                "2-1201 cml",
                "3栋2单元1201室",
                "３－２－１２０１",
                "3#1201",
                "321201",
                "3-1201",
                "陈美玲",
                "陈美",
                "美玲",
                "玲",
                "chenmeiling",
                "ChenM",
                "meil",
                "cml",
                "cm 3-2-1201",
                "1201 陈",
                "13812345678",
                "+86 138-1234 5678",
                "138 1234 5678",
                "5678",
                "345678",
                "02081881234",
                "020-8188 1234",
                "81881234",
                "1234 陈",
                "粤A12345",
                "粤a·12345",
                "12345",
                "a123",
                "粤A 12345",
                "cml，1201"
            })
    void howeverItIsSaid(String typed) {
        assertThat(estate.found(community, typed)).startsWith("3-2-1201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "%%",
                "3%",
                "\u0000",
                "_-2-1201",
                "陈_玲",
                "zs 3-2-1201",
                "9999",
                "678",
                "'; drop table home; --",
                "\uDBFF\uDFFF",
                "\uD800"
            })
    void whatFitsNothingFindsNothing(String typed) {
        assertThat(estate.found(community, typed)).isEmpty();
    }

    @Test
    void theExactRoomComesFirst() {
        assertThat(estate.found(community, "3-2-1201")).containsExactly("3-2-1201");
        assertThat(estate.found(community, "1201")).containsExactlyInAnyOrder("3-2-1201", "13-2-1201");
        assertThat(estate.found(community, "3-2")).containsExactly("3-2-1201", "3-2-1202");
    }

    @Test
    void severalWordsMustFitTheSameHome() {
        assertThat(estate.found(community, "zs 1201")).containsExactly("13-2-1201");
        assertThat(estate.found(community, "zs 1202")).isEmpty();
        assertThat(estate.found(community, "zs 2222 13-2")).containsExactly("13-2-1201");
    }

    @Test
    void surnamesAreReadAsSurnamesAndAsTheUninformedReadThem() {
        assertThat(estate.found(community, "shanxiongxin")).containsExactly("3-2-1202");
        assertThat(estate.found(community, "danxiongxin")).containsExactly("3-2-1202");
        assertThat(estate.found(community, "zengzhong")).containsExactly("6-0-1");
        assertThat(estate.found(community, "zengchong")).containsExactly("6-0-1");
        assertThat(estate.found(community, "lvbu")).containsExactly("5-1-101");
        assertThat(estate.found(community, "lübu")).containsExactly("5-1-101");
    }

    @Test
    void foreignAndRareNamesAreFoundAndWildcardsAreLetters() {
        assertThat(estate.found(community, "smith")).containsExactly("5-1-102");
        assertThat(estate.found(community, "john smith")).containsExactly("5-1-102");
        assertThat(estate.found(community, "𠮷田")).containsExactly("5-1-103");
        assertThat(estate.found(community, "%_\\")).containsExactly("5-1-103");
        assertThat(estate.found(community, "%")).containsExactly("5-1-103");
        assertThat(estate.found(community, "_\\")).containsExactly("5-1-103");
        assertThat(estate.found(community, "85291234567")).containsExactly("5-1-101");
    }

    @Test
    void publicPlacesAreFoundByName() {
        assertThat(estate.found(community, "2栋大堂")).containsExactly("2栋大堂");
        assertThat(estate.found(community, "大堂")).containsExactly("2栋大堂");
        assertThat(estate.found(community, "dt")).containsExactly("2栋大堂");
        assertThat(estate.found(community, "2 栋大堂")).containsExactly("2栋大堂");
        assertThat(estate.found(community, "2栋 大堂")).containsExactly("2栋大堂");
        assertThat(estate.found(community, "2栋 datang")).containsExactly("2栋大堂");
    }

    @Test
    void anotherCommunityIsNotLookedAt() {
        var other = estate.community("other");
        estate.owner(estate.home(other, "3-2-1201"), "陈美玲", "13812345678");
        for (var typed : new String[] {"3-2-1201", "陈美玲", "5678", "cml 5678"}) {
            assertThat(estate.search.find(Set.of(other.id()), typed, 20))
                    .singleElement()
                    .satisfies(found -> assertThat(found.communityId()).isEqualTo(other.id()));
            assertThat(estate.search.find(Set.of(other.id(), community.id()), typed, 20))
                    .hasSize(2);
        }
    }

    @Test
    void whatChangesIsFoundAsItIsNow() {
        var home = estate.home(community, "8-1-801");
        var person = estate.owner(home, "何其多", "13600006666");
        estate.people.rename(community.id(), person.id(), "何足道");
        assertThat(estate.found(community, "何其多")).isEmpty();
        assertThat(estate.found(community, "hzd")).containsExactly("8-1-801");
        var household = estate.households.of(community.id(), home.id());
        var residency = household.residents().getFirst().residency();
        estate.register.moveOut(community.id(), residency.id(), LocalDate.of(2000, 1, 1));
        assertThat(estate.found(community, "hzd")).isEmpty();
        assertThat(estate.found(community, "13600006666")).isEmpty();
    }

    @Test
    void noMoreIsFoundThanAskedFor() {
        assertThat(estate.search.find(Set.of(community.id()), "5-1", 2)).hasSize(2);
    }
}
