using System.Globalization;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Makes the prints of one text's statements.</summary>
internal sealed class PrintMaker
{
    // A longer sentence is told from others by its beginning.
    private const int MostTokens = 200;

    // "TARN, March 3 (Hill Wire) -"
    private const int LongestDateline = 10;

    // "The Hill Wire, an agency, reported": not the whole way, which would reach whoever acts.
    private const int SourceReach = 3;

    private const int BeforeCue = 5;

    private readonly SegmentedText _text;
    private readonly IReadOnlyList<Quote> _quotes;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly (TextSpan Span, Entity Entity)[] _mentions;

    internal PrintMaker(SegmentedText text, IReadOnlyList<Entity> entities, IReadOnlyList<Quote> quotes)
    {
        (_text, _entities, _quotes) = (text, entities, quotes);
        _mentions = [.. entities.Where(entity => entity.Type is not (EntityType.Date or EntityType.Money))
            .SelectMany(entity => entity.Mentions.Select(mention => (mention.Span, entity))).OrderBy(pair => pair.Span.Start)];
    }

    /// <summary>The print of one statement.</summary>
    /// <param name="view">Its sentence.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="published">The day that "on Friday" counts from; <see langword="null"/> when it is not known.</param>
    internal StatementPrint Of(SentenceView view, ThreatStatement statement, DateOnly? published)
    {
        var act = Content(statement.Act);
        var condition = statement.Condition is { } given ? Content(given.Span) : Words.None;
        var (first, end) = _text.TokensOf(statement.Sentence);
        end = Math.Min(end, first + MostTokens);
        var names = act.Names.Concat(condition.Names).Distinct().ToList();
        return new StatementPrint
        {
            Actor = PartyOf(view, statement.Actor ?? statement.Speaker),
            Speaker = PartyOf(view, statement.Speaker),
            Recipients = [.. statement.Recipients.Select(party => PartyOf(view, party)).OfType<PrintName>().Distinct().Take(StatementPrint.MostRecipients)],
            Names = [.. names.Take(StatementPrint.MostNames)],
            Others = [.. Besides(first, end).Distinct().Except(names).Take(StatementPrint.MostOthers)],
            CameoCode = statement.CameoCode,
            Status = statement.Status,
            IsNegated = IsNegated(statement),
            Act = new WordSketch(act.Stems.Select(stem => PrintWords.Hash(stem)), StatementPrint.MostWords),
            Condition = new WordSketch(
                condition.Stems.Concat(condition.Names.Select(name => name.Key).OfType<string>()).Select(stem => PrintWords.Hash(stem)), StatementPrint.MostWords),
            Quoted = new WordSketch(Runs(Quoted(statement, first, end), 2), StatementPrint.MostQuoted),
            Shingles = new WordSketch(Runs(Enumerable.Range(first, end - first), 3), StatementPrint.MostShingles),
            Said = new WordSketch(Said(first, end), StatementPrint.MostSaid),
            Details = ActDetails.Of(view, statement, published),
            Around = Surroundings.Of(_text, statement.Sentence, NamesIn),
        };
    }

    private PrintName? PartyOf(SentenceView view, ThreatParty? party)
    {
        if (party is null)
        {
            return null;
        }

        var name = party.EntityId is { } id ? NameOf(_entities[id]) : PhraseOf(view, party.Span, party.Name);
        return StatementPrint.Bounded(name with { Country = name.Country ?? party.CountryCode, Sector = party.Sector ?? name.Sector });
    }

    // "The Azerbaijani parliament": the country and what is left of the words.
    private PrintName PhraseOf(SentenceView view, TextSpan span, string name)
    {
        var words = PrintWords.NameWords(name);
        string? country = null;
        foreach (var (mention, entity) in Within(span))
        {
            if (entity.Link.CountryCode is not null && entity.Type is EntityType.Norp or EntityType.Location)
            {
                country ??= entity.Link.CountryCode;
                var named = PrintWords.NameWords(mention.In(_text.Text)).Split(' ');
                words = string.Join(' ', words.Split(' ').Except(named));
            }
        }

        var kind = words.Length == 0 && country is not null ? PrintNameKind.Country : words.Length > 0 && HasName(view, span) ? PrintNameKind.Named : PrintNameKind.Phrase;
        return new PrintName(kind, words, country, null, null);
    }

    // At the beginning of a sentence "Ostmark" and "Rebels" look alike: the tags tell them apart.
    private bool HasName(SentenceView view, TextSpan span)
    {
        var (first, end) = _text.TokensOf(span);
        for (var i = first; i < end; i++)
        {
            if (char.IsUpper(_text.Text[_text[i].Span.Start]) && (i < view.First || i >= view.End || view.Tag(i) == UniversalTag.Propn))
            {
                return true;
            }
        }

        return false;
    }

    private static PrintName NameOf(Entity entity)
    {
        var link = entity.Link;
        var isCountry = link.CountryCode is not null && (entity.Type == EntityType.Norp || entity.Type == EntityType.Location && link is { WikidataId: not null, GeoNamesId: null, SubdivisionCode: null });
        var kind = isCountry ? PrintNameKind.Country : entity.Type switch
        {
            EntityType.Person => PrintNameKind.Person,
            EntityType.Location or EntityType.Facility => PrintNameKind.Place,
            _ => PrintNameKind.Named,
        };
        var government = link.ActorCode is { Length: >= 6 } code && code.AsSpan(3).StartsWith("GOV") ? "GOV" : null;
        return StatementPrint.Bounded(new PrintName(
            kind, PrintWords.NameWords(entity.Name), link.CountryCode, isCountry ? null : link.WikidataId ?? link.ListId ?? link.GeoNamesId?.ToString(CultureInfo.InvariantCulture), government));
    }

    /// <summary>What a span says: the dictionary forms of its content words, and apart from them whom it names.</summary>
    private Words Content(TextSpan span)
    {
        if (span.Length == 0)
        {
            return Words.None;
        }

        var names = Within(span).ToList();
        var stems = new List<string>();
        var (first, end) = _text.TokensOf(span);
        end = Math.Min(end, first + MostTokens);
        for (var (i, next) = (first, 0); i < end; i++)
        {
            var token = _text[i].Span;
            while (next < names.Count && names[next].Span.End <= token.Start)
            {
                next++;
            }

            var isName = next < names.Count && names[next].Span.Overlaps(token);
            if (!isName && IsWord(i) && StemOf(i) is { } stem)
            {
                stems.Add(stem);
            }
        }

        return new Words(stems, [.. names.Select(pair => NameOf(pair.Entity))]);
    }

    private string? StemOf(int token)
    {
        var word = _text.Word(token);
        var entry = ThreatLexicon.Find(word);
        if ((entry.Marks & ContentWords.Small) != 0 && (entry.Marks & (WordMarks.HostileVerb | WordMarks.HostileNoun)) == 0)
        {
            return null;
        }

        var stem = PrintWords.Stem(word);

        // A verb that only carries its noun says nothing of its own: "slap sanctions on", "launch an attack".
        return (entry.Marks & (WordMarks.ImposeVerb | WordMarks.LaunchVerb)) != 0 && (entry.Marks & (WordMarks.HostileVerb | WordMarks.HostileNoun)) == 0 || stem.Length == 0
            ? null : ContentWords.ClassOf(stem);
    }

    // From before the cue to the end of the act: "denied that it had threatened", "will not tolerate".
    private bool IsNegated(ThreatStatement statement)
    {
        var (first, end) = _text.TokensOf(new TextSpan(
            Math.Min(statement.Cue.Start, statement.Act.Start), Math.Max(Math.Max(statement.Act.Start + 1, statement.Act.End), statement.Cue.End)));
        var isNegated = false;
        for (var i = Math.Max(first - BeforeCue, _text.TokenAt(statement.Sentence.Start)); i < Math.Min(end, first + MostTokens); i++)
        {
            isNegated ^= (ThreatLexicon.Find(_text.Word(i)).Marks & (WordMarks.Not | WordMarks.Deny)) != 0
                && !_text.Word(i).Equals("without", StringComparison.OrdinalIgnoreCase)
                && !(statement.Condition is { } condition && condition.Span.Overlaps(_text[i].Span));
        }

        return isNegated;
    }

    // Whom the sentence names, but not where it was filed and who reported it.
    private IEnumerable<PrintName> Besides(int first, int end, bool skipsDateline = true)
    {
        var start = first;
        for (var i = first; skipsDateline && i < Math.Min(end, first + LongestDateline); i++)
        {
            if (_text[i].Kind == TokenKind.Punctuation && _text.Text[_text[i].Span.Start] is '-' or '\u2013' or '\u2014' or ':')
            {
                start = i + 1;
            }
        }

        if (start == end)
        {
            yield break;
        }

        foreach (var (span, entity) in Within(_text.SpanOf(start, end)))
        {
            var (from, to) = _text.TokensOf(span);
            if (!IsSource(from - SourceReach, from, first, end) && !IsSource(to, to + SourceReach, first, end))
            {
                yield return NameOf(entity);
            }
        }
    }

    private IEnumerable<PrintName> NamesIn(TextSpan sentence)
    {
        var (first, end) = _text.TokensOf(sentence);
        return Besides(first, Math.Min(end, first + MostTokens), skipsDateline: false);
    }

    private bool IsSource(int from, int to, int first, int end)
    {
        for (var i = Math.Max(from, first); i < Math.Min(to, end); i++)
        {
            if ((ThreatLexicon.Find(_text.Word(i)).Marks & (WordMarks.Say | WordMarks.Warn)) == WordMarks.Say || _text.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<uint> Said(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsWord(i) && (ThreatLexicon.Find(_text.Word(i)).Marks & ContentWords.Small) == 0)
            {
                yield return PrintWords.Hash(PrintWords.Fold(_text.Word(i)));
            }
        }
    }

    // Indexes of the words between quotation marks, or within a direct quotation whose marks stand in other sentences.
    private IEnumerable<int> Quoted(ThreatStatement statement, int first, int end)
    {
        IReadOnlyList<TextSpan> direct = statement.Quote is { } index && _quotes[index] is { Kind: QuoteKind.Direct } quote
            ? quote.Parts.Count > 0 ? quote.Parts : [quote.Content]
            : [];
        var within = false;
        for (var i = first; i < end; i++)
        {
            var token = _text[i];
            if (token.Kind == TokenKind.Punctuation && QuotationMarks.IsMark(_text.Text[token.Span.Start]))
            {
                within = !within;
            }
            else if (within || direct.Any(part => part.Overlaps(token.Span)))
            {
                yield return i;
            }
        }
    }

    // Hashes of the runs of so many words; of fewer words that of all together.
    private IEnumerable<uint> Runs(IEnumerable<int> tokens, int length)
    {
        var words = tokens.Where(IsWord).Select(token => PrintWords.Fold(_text.Word(token))).ToList();
        if (words.Count == 0)
        {
            yield break;
        }

        for (var i = 0; i <= Math.Max(0, words.Count - length); i++)
        {
            yield return PrintWords.Hash(string.Join(' ', words.Skip(i).Take(length)));
        }
    }

    private bool IsWord(int token) => _text[token].Kind is TokenKind.Word or TokenKind.Number && !Contractions.IsPossessive(_text.Word(token));

    private IEnumerable<(TextSpan Span, Entity Entity)> Within(TextSpan span)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _mentions.Length && _mentions[low].Span.Start < span.End; low++)
        {
            yield return _mentions[low];
        }
    }

    private sealed record Words(IReadOnlyList<string> Stems, IReadOnlyList<PrintName> Names)
    {
        internal static Words None { get; } = new([], []);
    }
}
