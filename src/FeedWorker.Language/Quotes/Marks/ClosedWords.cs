using System.Collections.Frozen;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>The words of the closed classes, and how a token is classed by its look alone.</summary>
internal static class ClosedWords
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> _classes = Build(
        (WordClass.Determiner, "the a an this these those his her its their my our your some any no each every both all several many most "
            + "few another other one two three four five six seven eight nine ten"),
        (WordClass.Pronoun, "he she they it we i you everyone everybody someone somebody nobody anyone others"),
        (WordClass.ObjectPronoun, "him them me us himself herself themselves itself myself ourselves yourself"),
        (WordClass.Preposition, "of in on at for with by from to about against under over between among amongst during before after since "
            + "through throughout into onto toward towards near amid amidst despite without within across behind beyond until till upon "
            + "per via like unlike outside inside alongside following regarding concerning than off down up out around above below as"),
        (WordClass.Coordinator, "and or but nor yet"),
        (WordClass.Subordinator, "while because if when although though whether unless where how why what which who whom whose whereas "
            + "once so whatever whoever whenever"),
        (WordClass.That, "that"),
        (WordClass.Auxiliary, "is are was were be been being am has have had having do does did will would can could may might must shall "
            + "should ought ca wo 'll 've 're 'd 'm \u2019ll \u2019ve \u2019re \u2019d \u2019m"),
        (WordClass.Negation, "not n't n\u2019t n\u2018t n\u00b4t n\uff07t never"),
        (WordClass.Adverb, "also twice thrice finally together recently previously additionally separately similarly clearly notably "
            + "initially ultimately reportedly apparently originally eventually currently generally officially privately "
            + "publicly then now later earlier again already still even just only ever soon too however meanwhile instead "
            + "therefore thus perhaps here there nevertheless nonetheless moreover furthermore indeed rather quite very "
            + "almost always often once sometimes maybe further first ago alone"),
        (WordClass.Time, "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight mon. tue. tues. wed. "
            + "thu. thurs. fri. sat. sun."),
        (WordClass.Verb, "came went took made gave got saw left held met led lost won put ran kept began became brought bought sent spent "
            + "built stood fell rose drew grew threw wore broke chose sat lay paid sold taught caught fought sought hit cut set "
            + "shook rode flew drove struck beat bore knows wants needs makes takes gives comes goes gets seems looks remains keeps "
            + "appears became seem appear remain"),
        (WordClass.Clitic, "'s \u2019s"))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nounsInLy =
        "family ally reply supply assembly rally anomaly monopoly bully jelly belly fly july italy early daily weekly monthly only elderly friendly deadly"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class of a token by its look alone.</summary>
    internal static WordClass Of(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind is TokenKind.Punctuation or TokenKind.Symbol)
        {
            return OfMark(word);
        }

        if (kind == TokenKind.Number)
        {
            return WordClass.Number;
        }

        if (_classes.TryGetValue(word, out var known) && !MayBeAcronym(word))
        {
            return known;
        }

        if (char.IsUpper(word[0]))
        {
            return WordClass.Name;
        }

        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !_nounsInLy.Contains(word)
            ? WordClass.Adverb
            : WordClass.Other;
    }

    // "US" is not "us", "IT" is not "it"; "I" and "A" are what they seem, and "WITH" is shouted.
    private static bool MayBeAcronym(ReadOnlySpan<char> word) => word.Length <= 3 && Acronyms.Is(word);

    private static WordClass OfMark(ReadOnlySpan<char> mark) => mark[0] switch
    {
        ',' => WordClass.Comma,
        ':' => WordClass.Colon,
        '-' or '\u2013' or '\u2014' or '\u2015' => WordClass.Dash,
        '(' or ')' or '[' or ']' => WordClass.Bracket,
        '.' or '!' or '?' or '\u2026' => WordClass.Stop,
        var c when QuotationMarks.IsMark(c) => WordClass.QuotationMark,
        _ => WordClass.Mark,
    };

    private static FrozenDictionary<string, WordClass> Build(params (WordClass Class, string Words)[] rows)
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (wordClass, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                classes.TryAdd(word, wordClass);
            }
        }

        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
