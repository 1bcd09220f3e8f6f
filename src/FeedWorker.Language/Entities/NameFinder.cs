using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>Finds names: known ones by the gazetteer, others as runs of capitalised words that their head word, title or first name tells apart.</summary>
internal sealed class NameFinder(SegmentedText text, Gazetteer gazetteer, bool[] taken)
{
    private const int LongestRun = 12;

    private readonly CapitalizedWords _capitals = new(text, gazetteer);
    private readonly List<(int First, int End, EntityType? Type)> _found = [];

    internal IReadOnlyList<EntityMention> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            var i = sentence.FirstToken;
            while (i < sentence.EndToken)
            {
                if (!taken[i] && _capitals.StartsName(i))
                {
                    i = ReadRun(i, sentence);
                }
                else if (!taken[i] && _capitals.InTitleCase(i) && _capitals.IsWritten(i)
                    && LongestKnown(i, sentence.EndToken, out var end) is { } known && end - i > 1)
                {
                    i = Add(i, end, known.Type);
                }
                else
                {
                    i++;
                }
            }
        }

        return new NameSettler(text, gazetteer, _capitals).Settle(_found);
    }

    // Reads the names that begin in the run of capitalised words at a token; gives the first token behind them.
    private int ReadRun(int first, Sentence sentence)
    {
        var end = RunEnd(first, sentence.EndToken);
        var i = first;
        while (i < end)
        {
            i = ReadName(i, end, sentence);
        }

        return Math.Max(i, first + 1);
    }

    private int ReadName(int first, int runEnd, Sentence sentence)
    {
        var known = LongestKnown(first, sentence.EndToken, out var knownEnd);
        if (known is not null && knownEnd >= runEnd && !ContinuesAsOrganization(knownEnd, sentence.EndToken))
        {
            return Add(first, knownEnd, known.Type);
        }

        var title = LastTitle(first, runEnd);
        if (title >= 0)
        {
            return ReadTitled(first, title, runEnd, sentence, known, knownEnd);
        }

        var end = OrganizationEnd(first, runEnd, sentence.EndToken);
        if (TypeByHead(first, end) is { } type)
        {
            return Add(first, end, type);
        }

        if (known is not null)
        {
            return QualifiesOrganization(known, knownEnd, runEnd) ? Add(first, runEnd, EntityType.Organization)
                : IsFirstNameHere(known, first, knownEnd, runEnd) ? Add(first, runEnd, EntityType.Person)
                : Add(first, knownEnd, known.Type);
        }

        if (runEnd - first == 1 && NameVocabulary.IsPlainAcronym(text.Word(first)))
        {
            return runEnd;
        }

        // "Rival Ana Ruiz", "Yesterday Putin": what stands before a first name or opens the sentence is not part of the name.
        var name = first;
        while (name < runEnd - 1 && _capitals.IsWeak(name) && (_capitals.OpensSentence(name) || gazetteer.GenderOf(text.Word(name + 1)) != Gender.Unknown)
            && !gazetteer.IsFirstName(text.Word(name)))
        {
            name++;
        }

        if (name > first)
        {
            return name;
        }

        var split = KnownInside(first + 1, runEnd);
        if (split > 0 && !gazetteer.IsFirstName(text.Word(first)))
        {
            return Add(first, split, Unknown(first, split));
        }

        return Add(first, runEnd, Unknown(first, runEnd));
    }

    // "Rosario Benning": a city that is a first name too, with a word behind it that no list has.
    private bool IsFirstNameHere(GazetteerEntry known, int first, int knownEnd, int runEnd) =>
        known.Kind == GazetteerKind.City && knownEnd == first + 1 && knownEnd < runEnd && runEnd - first <= 4 && gazetteer.IsFirstName(text.Word(first))
        && !_capitals.IsWeak(knownEnd) && gazetteer.Find(text.Word(knownEnd)) is null;

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
        while (titleStart > first && (NameVocabulary.IsTitle(text.Word(titleStart - 1)) || NameVocabulary.IsTitlePart(text.Word(titleStart - 1))))
        {
            titleStart--;
        }

        if (known is not null && knownEnd <= title)
        {
            Add(first, knownEnd, known.Type);
        }
        else if (titleStart > first && TypeByHead(first, titleStart) is { } type)
        {
            Add(first, titleStart, type);
        }

        var name = title + 1;
        if (name >= runEnd)
        {
            return OfficeEnd(name, sentence);
        }

        // Known names of places do not follow a title as a person: "Mayor of London" never reaches here, "Prime Minister Israel" is rare.
        return Add(name, PersonEnd(name, runEnd), EntityType.Person);
    }

    // "Secretary of State Ana Ruiz", "Minister of Health and Sports Ana Ruiz": the office goes on behind "of".
    private int OfficeEnd(int position, Sentence sentence)
    {
        if (position >= sentence.EndToken || text.Word(position) is not ("of" or "for"))
        {
            return position;
        }

        var i = position + 1;
        while (i < sentence.EndToken && i - position < LongestRun
            && (text.Word(i) is "and" or "the" or "of" or "," || (_capitals.IsCapital(i) && IsOffice(i))))
        {
            i++;
        }

        while (i > position && !_capitals.IsCapital(i - 1))
        {
            i--;
        }

        while (i > position + 1 && i < sentence.EndToken && NameVocabulary.IsTitle(text.Word(i)))
        {
            i++;
        }

        if (i <= position + 1 || i >= sentence.EndToken || taken[i] || !_capitals.IsCapital(i)
            || LongestKnown(i, sentence.EndToken, out _) is not null)
        {
            return i <= position + 1 ? position : i;
        }

        var end = RunEnd(i, sentence.EndToken);
        return TypeByHead(i, end) is null ? Add(i, PersonEnd(i, end), EntityType.Person) : i;
    }

    private bool IsOffice(int token) =>
        (NameVocabulary.IsTitlePart(text.Word(token)) || gazetteer.IsCommon(text.Word(token))) && !gazetteer.IsFirstName(text.Word(token));

    private int PersonEnd(int first, int runEnd)
    {
        var end = first + 1;
        while (end < runEnd && end - first < 6 && !(gazetteer.Find(text.Word(end)) is { Kind: GazetteerKind.Demonym }))
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
            var word = text.Word(i);
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
        return last >= 0 && end - 1 > last && NameVocabulary.IsOrganizationHead(text.Word(end - 1)) ? -1 : last;
    }

    private int RunEnd(int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end - first < LongestRun && !taken[end])
        {
            if (_capitals.IsCapital(end))
            {
                end++;
            }
            else if (text.Word(end) is "&" && end + 1 < limit && !taken[end + 1] && _capitals.IsCapital(end + 1))
            {
                end += 2;
            }
            else if (end + 1 < limit && NameVocabulary.IsCollective(text.Word(end - 1)) && IsPossessive(end) && !taken[end + 1] && _capitals.IsCapital(end + 1))
            {
                end += 2;
            }
            else if (ParticlesEnd(end, limit) is var next && next > end)
            {
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsPossessive(int token) => text.Word(token) is "'s" or "\u2019s" or "'" or "\u2019";

    // Behind the particles, when a capitalised word follows them; else the position itself.
    private int ParticlesEnd(int position, int limit)
    {
        var i = position;
        while (i < limit && i - position < 3 && NameVocabulary.IsParticle(text.Word(i)))
        {
            i++;
        }

        return i > position && i < limit && !taken[i] && _capitals.IsCapital(i) ? i : position;
    }

    private bool ContinuesAsOrganization(int end, int limit) =>
        end + 1 < limit && text.Word(end) is "of" or "for" && NameVocabulary.IsOrganizationHead(text.Word(end - 1)) && _capitals.IsCapital(end + 1);

    // "Ministry of Labour and Social Development", "Organization for Security and Cooperation in Europe".
    private int OrganizationEnd(int first, int runEnd, int limit)
    {
        var end = runEnd;
        if (!HasHead(first, runEnd))
        {
            return end;
        }

        var sawOf = false;
        while (end < limit && end - first < LongestRun)
        {
            var next = end;
            if (text.Word(next) is "of" or "for" or "on" or "against")
            {
                next++;
                sawOf = true;
            }
            else if (sawOf && text.Word(next) is "and" or "&" or ",")
            {
                next++;
            }
            else
            {
                break;
            }

            if (next < limit && text.Word(next) is "the")
            {
                next++;
            }

            if (next >= limit || taken[next] || !_capitals.IsCapital(next) || (text.Word(end) is "and" or "," && !gazetteer.IsCommon(text.Word(next))))
            {
                break;
            }

            end = BeforePerson(next, RunEnd(next, limit));
        }

        return end;
    }

    // "University of Texas Amneh Odhol": the person behind the body is not part of its name.
    private int BeforePerson(int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (gazetteer.IsFirstName(text.Word(i)) && !_capitals.IsWeak(i) && gazetteer.Find(text.Word(i)) is null && !NameVocabulary.IsOrganizationHead(text.Word(end - 1)))
            {
                return i;
            }
        }

        return end;
    }

    private bool HasHead(int first, int end) =>
        NameVocabulary.IsOrganizationHead(text.Word(end - 1)) || NameVocabulary.IsPlaceHead(text.Word(end - 1)) || NameVocabulary.IsEventHead(text.Word(end - 1))
        || NameVocabulary.IsOrganizationHead(text.Word(first));

    private EntityType? TypeByHead(int first, int end)
    {
        if (end - first == 1 && (_capitals.OpensSentence(first) || _capitals.InTitleCase(first)))
        {
            return null;
        }

        for (var i = first; i < end; i++)
        {
            if (i > first && text.Word(i) is "of" or "for" or "on")
            {
                return HeadType(i - 1, first, end);
            }
        }

        return HeadType(end - 1, first, end);
    }

    private EntityType? HeadType(int head, int first, int end)
    {
        var word = text.Word(head);
        if (end - first == 1)
        {
            return NameVocabulary.MayStandAlone(word) ? EntityType.Organization : null;
        }

        if (NameVocabulary.IsOrganizationHead(word))
        {
            return EntityType.Organization;
        }

        // "Marc Lamont Hill"
        if (gazetteer.GenderOf(text.Word(first)) != Gender.Unknown && !_capitals.IsWeak(first))
        {
            return null;
        }

        if (NameVocabulary.IsFacilityHead(word))
        {
            return EntityType.Facility;
        }

        if (NameVocabulary.IsPlaceHead(word) || (head == end - 1 && NameVocabulary.IsPlaceOpener(text.Word(first)) && !gazetteer.IsFirstName(text.Word(first))))
        {
            return EntityType.Location;
        }

        return NameVocabulary.IsEventHead(word) ? EntityType.Event : null;
    }

    private GazetteerEntry? LongestKnown(int first, int limit, out int end)
    {
        for (end = Math.Min(limit, first + Gazetteer.LongestName); end > first; end--)
        {
            if (!taken[end - 1] && text.Tokens[end - 1].Kind == TokenKind.Word && gazetteer.Find(text.SpanOf(first, end).In(text.Text)) is { } entry)
            {
                return entry;
            }
        }

        // "CAIRO", as datelines and headlines write it.
        end = first + 1;
        var word = text.Word(first);
        return word.Length >= 4 && word.Length < 32 && !word.ContainsAnyInRange('a', 'z') ? Recapitalized(word) : null;
    }

    private GazetteerEntry? Recapitalized(ReadOnlySpan<char> word)
    {
        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return gazetteer.Find(title);
    }

    private int KnownInside(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (gazetteer.Find(text.Word(i)) is { Kind: GazetteerKind.Country or GazetteerKind.Demonym })
            {
                return i;
            }
        }

        return -1;
    }

    private EntityType? Unknown(int first, int end) =>
        end - first > 1 && gazetteer.IsFirstName(text.Word(first)) ? EntityType.Person : null;

    private int Add(int first, int end, EntityType? type)
    {
        _found.Add((first, end, type));
        return end;
    }
}
