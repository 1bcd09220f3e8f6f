using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("the U.S. firm", "the|U.S.|firm")]
    [InlineData("Dr. Mbeki", "Dr.|Mbeki")]
    [InlineData("J. R. Falk", "J.|R.|Falk")]
    [InlineData("at 5 p.m. today", "at|5|p.m.|today")]
    [InlineData("it ended.", "it|ended|.")]
    [InlineData("Lt.-Gen. Falk of St. Odhol", "Lt.|-|Gen.|Falk|of|St.|Odhol")]
    [InlineData("J.K. Falk, Ph.D., 2p.m.", "J.K.|Falk|,|Ph.D.|,|2|p.m.")]
    [InlineData("No. 5, No.5. No. We", "No.|5|,|No.|5|.|No|.|We")]
    [InlineData("Falk Ltd. said", "Falk|Ltd.|said")]
    [InlineData("by Falk Ltd. The firm", "by|Falk|Ltd|.|The|firm")]
    [InlineData("cars, ships, etc.", "cars|,|ships|,|etc|.")]
    [InlineData("on Falk St. The police", "on|Falk|St|.|The|police")]
    [InlineData("Plan B. The others", "Plan|B|.|The|others")]
    public void A_stop_stays_with_the_abbreviation_it_belongs_to(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("Odhol's car", "Odhol|'s|car")]
    [InlineData("Odhol\u2019s car", "Odhol|\u2019s|car")]
    [InlineData("they don't", "they|do|n't")]
    [InlineData("he won\u2018t", "he|wo|n\u2018t")]
    [InlineData("it doesn\u00b4t", "it|does|n\u00b4t")]
    [InlineData("Odhol\uff07s car", "Odhol|\uff07s|car")]
    [InlineData("Da\u2018ud left", "Da\u2018ud|left")]
    [InlineData("we'll go", "we|'ll|go")]
    [InlineData("O'Neill", "O'Neill")]
    [InlineData("China 's army", "China|'s|army")]
    [InlineData("they said 'so'", "they|said|'|so|'")]
    public void Possessives_and_contracted_verbs_stand_apart(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("3.5 percent", "3.5|percent")]
    [InlineData("at 2031-03-12T10:00:00Z.", "at|2031-03-12T10:00:00Z|.")]
    [InlineData("(2031-03-12T10:00:00.123+03:00)", "(|2031-03-12T10:00:00.123+03:00|)")]
    [InlineData("2031-03-12T10:00, he", "2031-03-12T10:00|,|he")]
    [InlineData("100,000 troops", "100,000|troops")]
    [InlineData("$2.5m", "$|2.5|m")]
    [InlineData("US$20", "US|$|20")]
    [InlineData("an 18-year-old", "an|18|-|year|-|old")]
    [InlineData("at 10am or 5.30pm", "at|10|am|or|5.30|pm")]
    [InlineData("C$12 and Sh50,000 and Rs.500", "C|$|12|and|Sh|50,000|and|Rs.|500")]
    [InlineData("N5,000, R5m, N95 masks", "N|5,000|,|R|5|m|,|N95|masks")]
    [InlineData("Rs 1,00,000 by 2010,2011", "Rs|1,00,000|by|2010|,|2011")]
    [InlineData("2022-02-20 or 26/09/2000", "2022-02-20|or|26/09/2000")]
    [InlineData("call 713-555-0123", "call|713-555-0123")]
    [InlineData("9/11, 1/2, 24/7, 2021/22", "9/11|,|1|/|2|,|24|/|7|,|2021|/|22")]
    [InlineData("won 3-0, aged 10-15", "won|3|-|0|,|aged|10|-|15")]
    [InlineData("the 1990s, the 1960's, '05", "the|1990s|,|the|1960's|,|'05")]
    [InlineData("2003's war, 5G, 3D", "2003|'s|war|,|5G|,|3D")]
    [InlineData("the 20th of May", "the|20th|of|May")]
    [InlineData("2019-2021", "2019|-|2021")]
    public void Numbers_keep_their_separators(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("Su-35 jets", "Su|-|35|jets")]
    [InlineData("al-Odholi", "al|-|Odholi")]
    [InlineData("state-of-the-art", "state|-|of|-|the|-|art")]
    [InlineData("Odhol\u2010Falk", "Odhol|\u2010|Falk")]
    [InlineData("U.S.-led", "U.S.|-|led")]
    [InlineData("F-16s", "F|-|16s")]
    public void A_hyphen_stands_alone(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("his co-worker", "his|co-worker")]
    [InlineData("mid-July", "mid-July")]
    [InlineData("an e-mail", "an|e-mail")]
    [InlineData("UN-led", "UN|-|led")]
    [InlineData("over-the-counter", "over|-|the|-|counter")]
    public void A_prefix_keeps_its_hyphen(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("AT&T", "AT&T")]
    [InlineData("visit example.com.", "visit|example.com|.")]
    [InlineData("see https://example.com/a-b?c=d.", "see|https://example.com/a-b?c=d|.")]
    [InlineData("(www.example.org/news)", "(|www.example.org/news|)")]
    [InlineData("write to a.falk@mail.example.co.ke!", "write|to|a.falk@mail.example.co.ke|!")]
    [InlineData("@odhol on #Votes2031 is #1", "@odhol|on|#Votes2031|is|#|1")]
    [InlineData("open report_3.doc", "open|report_3.doc")]
    [InlineData("and/or w/o", "and|/|or|w/o")]
    public void Addresses_and_ampersands_hold_a_word_together(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("no!!! *** ---- what?!", "no|!!!|***|----|what|?!")]
    [InlineData("====----", "====----")]
    [InlineData("fine :-) or (a:b)", "fine|:-)|or|(|a|:|b|)")]
    [InlineData("he [...] left", "he|[...]|left")]
    [InlineData("((", "(|(")]
    public void A_run_of_marks_is_one_token_and_brackets_are_not(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("they cannot", "they|can|not")]
    [InlineData("gonna dont", "gon|na|do|nt")]
    [InlineData("its a shame", "it|s|a|shame")]
    [InlineData("its army", "its|army")]
    [InlineData("its in-house unit", "its|in|-|house|unit")]
    [InlineData("shouldn't've", "should|n't|'ve")]
    [InlineData("o'clock", "o'clock")]
    public void Two_words_written_as_one_are_cut(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("\u201cGo,\u201d", "\u201c|Go|,|\u201d")]
    [InlineData("\u00abgo\u00bb", "\u00ab|go|\u00bb")]
    [InlineData("\"\"", "\"|\"")]
    [InlineData("wait...", "wait|...")]
    public void Quotation_marks_are_single_and_dots_run_together(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Fact]
    public void A_lost_space_behind_a_full_stop_still_parts_the_words() => Assert.Equal("the|end|.|The|next", Tokens("the end.The next"));

    [Fact]
    public void A_surrogate_pair_is_one_token_and_a_lone_one_too() => Assert.Equal(["\ud83d\ude00", "\ud800"], Split("\ud83d\ude00\ud800"));

    [Fact]
    public void Marks_that_show_nothing_part_no_word_and_are_no_token() => Assert.Equal(["so\u00adft", "end"], Split("\ufeffso\u00adft \u200bend\u200e"));

    [Fact]
    public void A_line_without_a_space_is_cut_into_words_of_bounded_length()
    {
        var tokens = Tokenizer.Tokenize(new string('a', 5_000));

        Assert.All(tokens, token => Assert.InRange(token.Span.Length, 1, 2_000));
        Assert.Equal(5_000, tokens.Sum(token => token.Span.Length));
    }

    private static string Tokens(string text) => string.Join('|', Split(text));

    private static string[] Split(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Span.In(text).ToString())];
}
