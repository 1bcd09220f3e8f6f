using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Finds names: known ones by the gazetteer, others as runs of capitalised words that their head word, title or first name tells apart.</summary>
internal sealed class NameFinder
{
    private readonly SegmentedText _text;
    private readonly Gazetteer _gazetteer;
    private readonly bool[] _taken;
    private readonly CapitalizedWords _capitals;
    private readonly KnownNames _known;
    private readonly NameRuns _runs;
    private readonly NameHeads _heads;
    private readonly List<(int First, int End, EntityType? Type)> _found = [];

    internal NameFinder(SegmentedText text, Gazetteer gazetteer, bool[] taken)
    {
        (_text, _gazetteer, _taken) = (text, gazetteer, taken);
        _capitals = new CapitalizedWords(text, gazetteer);
        _known = new KnownNames(text, gazetteer, taken);
        _runs = new NameRuns(text, gazetteer, _capitals, taken);
        _heads = new NameHeads(text, gazetteer, _capitals);
    }

    internal IReadOnlyList<EntityMention> Find()
    {
        foreach (var sentence in _text.Sentences)
        {
            var i = sentence.FirstToken;
            while (i < sentence.EndToken)
            {
                if (!_taken[i] && _capitals.StartsName(i))
                {
                    i = ReadRun(i, sentence);
                }
                else if (!_taken[i] && _capitals.InTitleCase(i) && _capitals.IsWritten(i)
                    && _known.Longest(i, sentence.EndToken, out var end) is { } known && end - i > 1)
                {
                    i = Add(i, end, known.Type);
                }
                else
                {
                    i++;
                }
            }
        }

        return new NameSettler(_text, _gazetteer, _capitals).Settle(_found);
    }

    // Reads the names that begin in the run of capitalised words at a token; gives the first token behind them.
    private int ReadRun(int first, Sentence sentence)
    {
        var end = _runs.RunEnd(first, sentence.EndToken);
        var i = first;
        while (i < end)
        {
            i = ReadName(i, end, sentence);
        }

        return Math.Max(i, first + 1);
    }

    private int ReadName(int first, int runEnd, Sentence sentence)
    {
        var known = _known.Longest(first, sentence.EndToken, out var knownEnd);
        if (known is not null && knownEnd >= runEnd && !_runs.ContinuesAsOrganization(knownEnd, sentence.EndToken))
        {
            return Add(first, knownEnd, known.Type);
        }

        var title = LastTitle(first, runEnd);
        if (title >= 0)
        {
            return ReadTitled(first, title, runEnd, sentence, known, knownEnd);
        }

        var end = _runs.OrganizationEnd(first, runEnd, sentence.EndToken);
        if (_heads.TypeOf(first, end) is { } type)
        {
            return Add(first, end, type);
        }

        if (known is not null)
        {
            return QualifiesOrganization(known, knownEnd, runEnd) ? Add(first, runEnd, EntityType.Organization)
                : IsFirstNameHere(known, first, knownEnd, runEnd) ? Add(first, runEnd, EntityType.Person)
                : Add(first, knownEnd, known.Type);
        }

        if (runEnd - first == 1 && NameVocabulary.IsPlainAcronym(_text.Word(first)))
        {
            return runEnd;
        }

        // "Rival Ana Ruiz", "Yesterday Putin": what stands before a first name or opens the sentence is not part of the name.
        var name = first;
        while (name < runEnd - 1 && _capitals.IsWeak(name) && (_capitals.OpensSentence(name) || _gazetteer.GenderOf(_text.Word(name + 1)) != Gender.Unknown)
            && !_gazetteer.IsFirstName(_text.Word(name)))
        {
            name++;
        }

        if (name > first)
        {
            return name;
        }

        var split = _known.CountryInside(first + 1, runEnd);
        if (split > 0 && !_gazetteer.IsFirstName(_text.Word(first)))
        {
            return Add(first, split, Unknown(first, split));
        }

        return Add(first, runEnd, Unknown(first, runEnd));
    }

    // "Rosario Benning": a city that is a first name too, with a word behind it that no list has.
    private bool IsFirstNameHere(GazetteerEntry known, int first, int knownEnd, int runEnd) =>
        known.Kind == GazetteerKind.City && knownEnd == first + 1 && knownEnd < runEnd && runEnd - first <= 4 && _gazetteer.IsFirstName(_text.Word(first))
        && !_capitals.IsWeak(knownEnd) && _gazetteer.Find(_text.Word(knownEnd)) is null;

    // "Qatar Charity", "Australian National Nutrition Study": everyday words that follow a country make the name of a body.
    private bool QualifiesOrganization(GazetteerEntry known, int knownEnd, int runEnd)
    {
        if (known.Type is not (EntityType.Location or EntityType.Norp) || knownEnd >= runEnd || _capitals.InTitleCase(knownEnd))
        {
            return false;
        }

        for (var i = knownEnd; i < runEnd; i++)
        {
            if (!_capitals.IsWeak(i))
            {
                return false;
            }
        }

        return true;
    }

    // "Russian Foreign Minister Sergei Lavrov": what stands before the title is read by itself, what stands behind is a person.
    private int ReadTitled(int first, int title, int runEnd, Sentence sentence, GazetteerEntry? known, int knownEnd)
    {
        var titleStart = title;
        while (titleStart > first && (NameVocabulary.IsTitle(_text.Word(titleStart - 1)) || NameVocabulary.IsTitlePart(_text.Word(titleStart - 1))))
        {
            titleStart--;
        }

        if (known is not null && knownEnd <= title)
        {
            Add(first, knownEnd, known.Type);
        }
        else if (titleStart > first && _heads.TypeOf(first, titleStart) is { } type)
        {
            Add(first, titleStart, type);
        }

        var name = title + 1;
        if (name >= runEnd)
        {
            return OfficeEnd(name, sentence);
        }

        return Add(name, PersonEnd(name, runEnd), EntityType.Person);
    }

    // "Secretary of State Ana Ruiz", "Minister of Health and Sports Ana Ruiz": the office goes on behind "of".
    private int OfficeEnd(int position, Sentence sentence)
    {
        if (position >= sentence.EndToken || _text.Word(position) is not ("of" or "for"))
        {
            return position;
        }

        var i = position + 1;
        while (i < sentence.EndToken && i - position < NameRuns.LongestRun
            && (_text.Word(i) is "and" or "the" or "of" or "," || (_capitals.IsCapital(i) && IsOffice(i))))
        {
            i++;
        }

        while (i > position && !_capitals.IsCapital(i - 1))
        {
            i--;
        }

        while (i > position + 1 && i < sentence.EndToken && NameVocabulary.IsTitle(_text.Word(i)))
        {
            i++;
        }

        if (i <= position + 1 || i >= sentence.EndToken || _taken[i] || !_capitals.IsCapital(i)
            || _known.Longest(i, sentence.EndToken, out _) is not null)
        {
            return i <= position + 1 ? position : i;
        }

        var end = _runs.RunEnd(i, sentence.EndToken);
        return _heads.TypeOf(i, end) is null ? Add(i, PersonEnd(i, end), EntityType.Person) : i;
    }

    private bool IsOffice(int token) =>
        (NameVocabulary.IsTitlePart(_text.Word(token)) || _gazetteer.IsCommon(_text.Word(token))) && !_gazetteer.IsFirstName(_text.Word(token));

    private int PersonEnd(int first, int runEnd)
    {
        var end = first + 1;
        while (end < runEnd && end - first < 6 && !(_gazetteer.Find(_text.Word(end)) is { Kind: GazetteerKind.Demonym }))
        {
            end++;
        }

        return end;
    }

    private int LastTitle(int first, int end)
    {
        var last = -1;
        for (var i = first; i < end; i++)
        {
            var word = _text.Word(i);
            if (NameVocabulary.IsTitle(word))
            {
                last = i;
            }
            else if (last >= 0 && !NameVocabulary.IsTitlePart(word))
            {
                break;
            }
        }

        // "Chief Justice Commission": an organisation whose name begins like an office.
        return last >= 0 && end - 1 > last && NameVocabulary.IsOrganizationHead(_text.Word(end - 1)) ? -1 : last;
    }

    private EntityType? Unknown(int first, int end) =>
        end - first > 1 && _gazetteer.IsFirstName(_text.Word(first)) ? EntityType.Person : null;

    private int Add(int first, int end, EntityType? type)
    {
        _found.Add((first, end, type));
        return end;
    }
}
