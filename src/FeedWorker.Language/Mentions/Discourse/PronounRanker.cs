namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Chooses among those whom a pronoun may take up: the candidate whose features weigh most.</summary>
/// <param name="grammar">The clauses of the text.</param>
/// <param name="teacher">Chooses instead while weights are learned; <see langword="null"/> to choose by weight.</param>
internal sealed class PronounRanker(Grammar grammar, PronounTeacher? teacher)
{
    private static readonly ReferentKind[] _persons = [ReferentKind.Person];
    private static readonly ReferentKind[] _bodies = [ReferentKind.Body, ReferentKind.Thing];
    private static readonly ReferentKind[] _peoples = [ReferentKind.People, ReferentKind.Body];

    private readonly PronounFeatures _features = new(grammar);
    private readonly List<Candidate> _candidates = [];

    // Those of nobody first, then those of the candidates.
    private readonly List<double> _scores = [];
    private readonly List<int[]> _lesson = [];

    /// <summary>Whom a pronoun takes up, and how likely that is; nobody when that is likelier than any candidate.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="focus">Those mentioned before it.</param>
    /// <param name="behind">Those whom its sentence names behind it.</param>
    internal (Referent? Who, double Probability) Choose(in PronounCase pronoun, Focus focus, IReadOnlyList<Candidate> behind)
    {
        Gather(pronoun, focus, behind);
        Score(pronoun, focus);
        if (teacher is not null)
        {
            var taught = teacher(pronoun, _candidates, _lesson);
            return taught == 0 ? (null, 0) : (_candidates[taught - 1].Who, 1);
        }

        if (pronoun.Pronoun is Pronoun.He or Pronoun.She)
        {
            BarContradicting(pronoun.Pronoun);
        }

        // "He" and "she" mean somebody, also where it is hard to say whom.
        var least = pronoun.Pronoun is Pronoun.He or Pronoun.She && _candidates.Count > 0 ? 1 : 0;
        var best = least;
        for (var i = least + 1; i < _scores.Count; i++)
        {
            best = _scores[i] > _scores[best] ? i : best;
        }

        return best == 0 ? (null, 0) : (_candidates[best - 1].Who, Probability(best, least));
    }

    private void Gather(in PronounCase pronoun, Focus focus, IReadOnlyList<Candidate> behind)
    {
        _candidates.Clear();
        var kinds = pronoun.Pronoun switch { Pronoun.He or Pronoun.She => _persons, Pronoun.Body => _bodies, _ => _peoples };
        foreach (var kind in kinds)
        {
            foreach (var who in focus.Recent(kind))
            {
                if (IsPossible(pronoun, who))
                {
                    // What is said inside quotation marks does not change whom the report around them speaks of.
                    _candidates.Add(new Candidate(who, pronoun.Here.Quotation < 0 ? who.LastOutside ?? who.Last : who.Last));
                }
            }
        }

        _candidates.Sort((a, b) => b.Last.Token.CompareTo(a.Last.Token));
        foreach (var candidate in behind)
        {
            if (kinds.Contains(candidate.Who.Kind) && IsPossible(pronoun, candidate.Who))
            {
                _candidates.Add(candidate);
            }
        }
    }

    // "Peter met Clara. He left.": where a first name or an earlier pronoun agrees, one that does not is out. The features still count it
    // among the candidates, as they did when they were learned.
    private void BarContradicting(Pronoun pronoun)
    {
        var sign = pronoun == Pronoun.He ? 1 : -1;
        if (!_candidates.Exists(candidate => candidate.Who.Maleness * sign >= Referent.Known))
        {
            return;
        }

        for (var i = 0; i < _candidates.Count; i++)
        {
            _scores[i + 1] = _candidates[i].Who.Maleness * sign <= -Referent.Known ? double.NegativeInfinity : _scores[i + 1];
        }
    }

    // Nobody speaks of himself as "he", nor by his name; and "she" is no Mr.
    private bool IsPossible(in PronounCase pronoun, Referent who) => !ReferenceEquals(who, pronoun.Speaker)
        && (pronoun.Utters < 0 || who.Last.Quotation != pronoun.Utters)
        && (teacher is not null || pronoun.Pronoun switch
        {
            Pronoun.He => who.Maleness > -Referent.Surely,
            Pronoun.She => who.Maleness < Referent.Surely,
            _ => true,
        });

    private void Score(in PronounCase pronoun, Focus focus)
    {
        _scores.Clear();
        _lesson.Clear();
        var (near, most) = (0, 0);
        foreach (var candidate in _candidates)
        {
            near += pronoun.Here.Sentence - candidate.Last.Sentence <= 1 ? 1 : 0;
            most = Math.Max(most, candidate.Who.TimesNamed);
        }

        Add(pronoun, _features.OfNobody(pronoun, near));
        for (var i = 0; i < _candidates.Count; i++)
        {
            var who = _candidates[i].Who;
            Add(pronoun, _features.Of(pronoun, _candidates[i], i, ReferenceEquals(who, focus.LastSpeaker), most > 1 && who.TimesNamed == most));
        }
    }

    private void Add(in PronounCase pronoun, IReadOnlyList<int> features)
    {
        var weights = PronounWeights.Default[PronounWeights.KindOf(pronoun.Pronoun)];
        var score = 0.0;
        foreach (var feature in features)
        {
            score += weights[feature];
        }

        _scores.Add(score);
        if (teacher is not null)
        {
            _lesson.Add([.. features]);
        }
    }

    private double Probability(int chosen, int least)
    {
        var sum = 0.0;
        for (var i = least; i < _scores.Count; i++)
        {
            sum += Math.Exp(_scores[i] - _scores[chosen]);
        }

        return 1 / sum;
    }
}
