using CsCheck;
using FeedWorker.Language.Languages;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests;

/// <summary>Reports that are damaged at random: cut, doubled, turned to capitals, strewn with odd characters.</summary>
public sealed class FuzzTests
{
    private static readonly string[] _reports = [SampleTexts.Border, SampleTexts.Court, SampleTexts.Odd];

    private static readonly string[] _odd =
    [
        "\"", "\u201c", "\u201d", "'", "\u2019", "(", ")", "[", "]", ".", "...", "\u2026", "!", "?!", ",", ":", ";", "-", "\u2013", "\u2014", "\u2010", "/", "@", "#", "&", "_", "*", "=", "<", ">", "|", "\\", "$", "%", "\u00a0", "\u200b",
        "\u00ad", "\u202e", "\ufeff", "\0", "\u001f", "\ud83d\ude00", "\ud83d", "\ude00", "\ud835\udc00", "\u0301", "\u0660", "\u4ed6", "\u0642", "\u05d0", "\u0e01", "\ufffe", "\uffff", "\ufdd0", "0", "1,", "2.", "://", "www.", ".com", "n't", "'s", "its a ", "cannot ",
        "No. ", "U.S. ", "p.m. ", "J. ", "Ltd. ", "1. ", "\u2022 ", "\n", "\r\n", "\n\n", "\u2028", "\t", " ", "  ",
    ];

    // What reports are made of, whole and broken off.
    private static readonly string[] _phrases =
    [
        "Ostmark", "Veridia's", "the Ostmark army", "President Lena Varga", "Ms. Varga", "the foreign minister", "a spokesman for the ministry", "officials in Bredow", "the rebels",
        "he", "she", "they", "its", "who", "which", "we", "you", "nobody", "the United Nations", "NATO", "the Green League", "Tornado", "Trident", "a Sukhoi-30", "S-400",
        "said", "told reporters", "said on Monday", "added that", "according to", "warned", "warned of", "warned that", "threatened to", "threatened", "threatens", "a threat to", "the threat of",
        "vowed to", "vowed", "swore", "promised", "denied", "denied that", "rejected the claim that", "withdrew its threat to", "gave", "an ultimatum", "the deadline", "has until",
        "will", "would", "will not", "would be met with", "must", "should", "may", "is ready to", "reserves the right to", "if", "if not", "unless", "until", "should the talks fail", "in case of", "in the event that",
        "or else", "otherwise", "attack", "action", "any attack", "strike", "to strike", "close the border", "impose sanctions", "retaliate", "respond", "consequences", "sanctions", "tariffs on", "force", "with missiles",
        "leaves", "withdraw", "to withdraw its troops", "crosses the river", "by Friday", "within 48 hours", "by midnight", "on 3 May", "next week", "at noon", "two people", "340 million dollars",
        "and", "but", "or", "that", "of", "to", "by", "against", "as", "because", "while", "not", "never", "no longer", ",", ".", ".\n\n", ":", ";", "-", "\u2014", "/", "(", ")", "\"", "\u201c", "\u201d", "\u2019s", "?", "\n",
    ];

    private static readonly Gen<string> _phrase = Gen.Int[0, _phrases.Length - 1].Select(index => _phrases[index]);

    // Kind of damage, where, how much, and which odd piece.
    private static readonly Gen<(int Kind, int At, int Length, int Odd)> _damage =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000_000], Gen.Int[0, 30], Gen.Int[0, _odd.Length - 1]);

    private static readonly Gen<string> _text = Gen.Select(Gen.Int[0, _reports.Length - 1], _damage.Array[1, 25])
        .Select((report, damages) => damages.Aggregate(_reports[report], Damage));

    private static readonly Gen<string> _line = _text.Select(text => text.ReplaceLineEndings(" ").Replace('\u2028', ' ').Replace('\r', ' '));

    [Fact]
    public void Tokens_hold_every_visible_character_once_and_no_half_of_a_pair() => _text.Sample(
        text =>
        {
            var tokens = Tokenizer.Tokenize(text);

            Assert.Equal(
                text.Where(c => !Characters.IsBlank(c)),
                tokens.SelectMany(token => token.Span.In(text).ToString()).Where(c => !Characters.IsBlank(c)));
            Assert.All(tokens, token => Assert.False(
                token.Span.Start > 0 && char.IsLowSurrogate(text[token.Span.Start]) && char.IsHighSurrogate(text[token.Span.Start - 1])));
        },
        iter: 5_000);

    [Fact]
    public void What_stands_in_another_paragraph_changes_no_token_and_no_sentence() => Gen.Select(_line, _line).Sample(
        (first, second) =>
        {
            var (alone, behind) = (Cut(first), Cut(second));
            var both = Cut(first + "\n\n" + second);
            var shift = first.Length + 2;

            Assert.Equal(
                alone.Tokens.Select(token => token.Span).Concat(behind.Tokens.Select(token => new TextSpan(token.Span.Start + shift, token.Span.End + shift))),
                both.Tokens.Select(token => token.Span));
            Assert.Equal(
                alone.Sentences.Select(sentence => sentence.Span).Concat(behind.Sentences.Select(sentence => new TextSpan(sentence.Span.Start + shift, sentence.Span.End + shift))),
                both.Sentences.Select(sentence => sentence.Span));
        },
        iter: 3_000);

    [Fact]
    public void Joined_compounds_hold_the_same_text() => _text.Sample(
        text =>
        {
            var (fine, joined) = (Cut(text), Cut(text).JoinCompounds());

            Assert.Equal(fine.Sentences.Select(sentence => sentence.Span), joined.Sentences.Select(sentence => sentence.Span));
            Assert.All(joined.Sentences, sentence => Assert.Equal(sentence.Span, joined.SpanOf(sentence.FirstToken, sentence.EndToken)));
            Assert.Subset(fine.Tokens.Select(token => token.Span.Start).ToHashSet(), joined.Tokens.Select(token => token.Span.Start).ToHashSet());
        },
        iter: 2_000);

    [Fact]
    public void The_whole_analysis_of_a_damaged_report_has_its_spans_right() => _text.Sample(AnalysisChecks.Check, iter: 300);

    [Fact]
    public void The_whole_analysis_of_phrases_in_any_order_has_its_spans_right() => _phrase.Array[1, 20]
        .Select(phrases => string.Join(' ', phrases)).Sample(AnalysisChecks.Check, iter: 500);

    [Fact]
    public void The_language_of_any_text_is_told_or_not() => Gen.OneOf(_text, Gen.String).Sample(
        text => Assert.True(LanguageDetector.Detect(text) is null or { Length: 2 }), iter: 3_000);

    [Fact]
    public void Any_word_has_a_dictionary_form() => Gen.Select(Gen.OneOf(Gen.String, Gen.String[Gen.Char['a', 'z'], 0, 8]), Gen.Enum<UniversalTag>()).Sample(
        (word, tag) => Assert.NotNull(VerbLemmas.Of(word, tag)), iter: 10_000);

    private static SegmentedText Cut(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

    private static string Damage(string text, (int Kind, int At, int Length, int Odd) damage)
    {
        var at = text.Length == 0 ? 0 : damage.At % text.Length;
        var length = Math.Min(damage.Length, text.Length - at);
        return damage.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text[..at] + text.Substring(at, length).ToUpperInvariant() + text[(at + length)..],
            3 => text.Insert(at, string.Concat(Enumerable.Repeat(_odd[damage.Odd], 1 + (damage.Length / 4)))),
            _ => text.Insert(at, _odd[damage.Odd]),
        };
    }
}
