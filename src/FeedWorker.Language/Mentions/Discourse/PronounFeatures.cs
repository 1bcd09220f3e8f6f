namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>What speaks for and against a pronoun taking somebody up. Each feature is there or not, and has a number below <see cref="Count"/>.</summary>
internal sealed class PronounFeatures(Grammar grammar)
{
    // A clause deeper inside another says nothing more.
    private const int DeepestClause = 6;

    // How many values each group has; their order is that of the enumeration.
    private static readonly int[] _sizes = [6, 18, 12, 5, 4, 5, 6, 3, 3, 3, 2, 2, 4, 3, 2, 2, 3, 4, 4, 2, 6, 2, 4];

    private static readonly int[] _offsets = [.. _sizes.Select((_, i) => _sizes.Take(i).Sum())];

    private readonly List<int> _active = [];

    private enum Group
    {
        Distance,
        RoleAtDistance,
        FormAtDistance,
        Rank,
        TimesMentioned,
        TimesNamed,
        Gender,
        SameRoleAtDistance,
        MainSubjectAtDistance,
        SameVerb,
        Reflexive,
        SubjectAbove,
        Quoted,
        Paragraphs,
        BehindPronoun,
        OpensSentenceBehind,
        Clause,
        Kind,
        OwnerInClause,
        NamedMost,
        SpokeLast,
        RelativeClause,
        Nobody,
    }

    /// <summary>The number of features.</summary>
    internal static int Count { get; } = _sizes.Sum();

    /// <summary>The name of a feature in the table of weights: <c>Distance/2</c>.</summary>
    internal static string NameOf(int feature)
    {
        var group = Array.FindLastIndex(_offsets, offset => offset <= feature);
        return $"{(Group)group}/{feature - _offsets[group]}";
    }

    /// <summary>The features of the case that nobody is meant whom the text brought up; valid until the next call.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="near">How many candidates were mentioned in this sentence or the one before.</param>
    internal IReadOnlyList<int> OfNobody(in PronounCase pronoun, int near)
    {
        _active.Clear();
        Add(Group.Nobody, pronoun.IsExpletive ? 3 : Math.Min(near, 2));
        return _active;
    }

    /// <summary>The features of a candidate; valid until the next call.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="candidate">Whom it may take up.</param>
    /// <param name="rank">How many candidates were mentioned more recently.</param>
    /// <param name="spokeLast">Whether the candidate was the last to say something.</param>
    /// <param name="namedMost">Whether the text names no other candidate as often.</param>
    internal IReadOnlyList<int> Of(in PronounCase pronoun, Candidate candidate, int rank, bool spokeLast, bool namedMost)
    {
        _active.Clear();
        var (here, last, who) = (pronoun.Here, candidate.Last, candidate.Who);
        var isBehind = last.Token > here.Token;
        var distance = isBehind ? 0 : here.Sentence - last.Sentence;
        var near = Math.Min(distance, 2);
        Add(Group.Distance, distance switch { < 4 => distance, < 6 => 4, _ => 5 });
        Add(Group.RoleAtDistance, ((int)last.Role * 3) + near);
        Add(Group.FormAtDistance, ((int)last.Form * 3) + near);
        Add(Group.Rank, Math.Min(rank, 4));
        Add(Group.TimesMentioned, who.TimesMentioned switch { <= 1 => 0, 2 => 1, <= 4 => 2, _ => 3 });
        Add(Group.TimesNamed, who.TimesNamed switch { 0 => 0, 1 => 1, <= 3 => 2, <= 7 => 3, _ => 4 });
        Add(Group.Gender, Agreement(pronoun.Pronoun, who));
        Add(Group.Quoted, (here.Quotation >= 0 ? 2 : 0) + (last.Quotation >= 0 ? 1 : 0));
        Add(Group.Paragraphs, Math.Min(Math.Abs(here.Paragraph - last.Paragraph), 2));
        Add(Group.Kind, (int)who.Kind);
        Add(Group.SpokeLast, (spokeLast ? 1 : 0) + (here.Quotation >= 0 ? 4 : here.Speaks ? 2 : 0));
        AddIf(namedMost, Group.NamedMost, Math.Min(near, 1));
        AddIf(last.Role == here.Role, Group.SameRoleAtDistance, near);
        var isMainSubject = last.Role == ClauseRole.Subject && grammar.IsMain(last.Governor);
        AddIf(isMainSubject, Group.MainSubjectAtDistance, near);
        AddIf(pronoun.OpensSentence && distance == 1, Group.OpensSentenceBehind, isMainSubject ? 1 : 0);
        if (distance == 0)
        {
            AddOfSentence(pronoun, last, isBehind);
        }

        return _active;
    }

    private void AddOfSentence(in PronounCase pronoun, in Occurrence last, bool isBehind)
    {
        var here = pronoun.Here;
        var together = last.Clause == here.Clause;
        var isSubject = last.Role == ClauseRole.Subject;
        Add(Group.Clause, together ? 0 : isBehind ? 1 : 2);
        AddIf(isBehind, Group.BehindPronoun, isSubject ? 1 : 0);
        if (pronoun.IsReflexive)
        {
            Add(Group.Reflexive, together && isSubject ? 1 : 0);
        }
        else if (here.Role == ClauseRole.Possessor)
        {
            Add(Group.OwnerInClause, (together ? 2 : 0) + (isSubject ? 1 : 0));
        }
        else if (together && last.Role is ClauseRole.Subject or ClauseRole.Object)
        {
            // "Ruiz praised him": him is not Ruiz.
            Add(Group.SameVerb, here.Role == ClauseRole.Subject ? 0 : isSubject ? 1 : 2);
        }

        // "Ana Ruiz, who won her case"
        if (grammar.QualifiedBy(here.Clause) is >= 0 and var noun)
        {
            Add(Group.RelativeClause, noun == last.Token ? 1 : 0);
        }

        AddIf(!together && isSubject && !isBehind && IsAbove(last.Clause, here.Clause), Group.SubjectAbove, here.Role == ClauseRole.Subject ? 1 : 0);
    }

    private static int Agreement(Pronoun pronoun, Referent who)
    {
        var agreement = pronoun switch { Pronoun.He => who.Maleness, Pronoun.She => -who.Maleness, _ => 0 };
        return agreement switch { >= 1.7 => 5, > 0.4 => 4, >= -0.4 => 3, > -1.7 => 2, > -Referent.Surely => 1, _ => 0 };
    }

    private bool IsAbove(int outer, int clause)
    {
        for (var steps = 0; steps < DeepestClause; steps++)
        {
            var next = grammar.OuterClause(clause);
            if (next == clause || next == outer)
            {
                return next == outer && next != clause;
            }

            clause = next;
        }

        return false;
    }

    private void AddIf(bool holds, Group group, int value)
    {
        if (holds)
        {
            Add(group, value);
        }
    }

    private void Add(Group group, int value) => _active.Add(_offsets[(int)group] + value);
}
