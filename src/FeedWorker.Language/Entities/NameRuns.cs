using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities;

/// <summary>Tells where a name that begins at a token ends, by capitals and the small words that stand inside names.</summary>
internal sealed class NameRuns(SegmentedText text, Gazetteer gazetteer, CapitalizedWords capitals, bool[] taken)
{
    /// <summary>The most tokens that are read as one name; it keeps the time linear.</summary>
    internal const int LongestRun = 12;

    /// <summary>The first token behind the run of capitalised words that begins at a token.</summary>
    internal int RunEnd(int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end - first < LongestRun && !taken[end])
        {
            if (capitals.IsCapital(end))
            {
                end++;
            }
            else if (text.Word(end) is "&" && end + 1 < limit && !taken[end + 1] && capitals.IsCapital(end + 1))
            {
                end += 2;
            }
            else if (end + 1 < limit && NameVocabulary.IsCollective(text.Word(end - 1)) && IsPossessive(end) && !taken[end + 1] && capitals.IsCapital(end + 1))
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

        return i > position && i < limit && !taken[i] && capitals.IsCapital(i) ? i : position;
    }

    /// <summary>Whether a known name goes on behind its end: "Ministry" and "of Defence".</summary>
    internal bool ContinuesAsOrganization(int end, int limit) =>
        end + 1 < limit && text.Word(end) is "of" or "for" && NameVocabulary.IsOrganizationHead(text.Word(end - 1)) && capitals.IsCapital(end + 1);

    /// <summary>The end of a run with what its head word adds: "Ministry of Labour and Social Development".</summary>
    internal int OrganizationEnd(int first, int runEnd, int limit)
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

            if (next >= limit || taken[next] || !capitals.IsCapital(next) || (text.Word(end) is "and" or "," && !gazetteer.IsCommon(text.Word(next))))
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
            if (gazetteer.IsFirstName(text.Word(i)) && !capitals.IsWeak(i) && gazetteer.Find(text.Word(i)) is null && !NameVocabulary.IsOrganizationHead(text.Word(end - 1)))
            {
                return i;
            }
        }

        return end;
    }

    private bool HasHead(int first, int end) =>
        NameVocabulary.IsOrganizationHead(text.Word(end - 1)) || NameVocabulary.IsPlaceHead(text.Word(end - 1)) || NameVocabulary.IsEventHead(text.Word(end - 1))
        || NameVocabulary.IsOrganizationHead(text.Word(first));
}
