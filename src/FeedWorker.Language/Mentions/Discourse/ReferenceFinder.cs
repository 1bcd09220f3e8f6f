using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions.Names;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Reads a text once from its beginning to its end, keeps in mind who was brought up, and leads each name, description and pronoun to whom it means.</summary>
internal sealed class ReferenceFinder
{
    // A name that comes after its pronoun comes soon.
    private const int FarthestBehind = 6;

    private const double SureForward = 0.95;
    private const double SureSpeaker = 0.8;

    private readonly SegmentedText _text;
    private readonly Grammar _grammar;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly List<EntityDraft> _drafts;
    private readonly MentionIndex _index;
    private readonly Nominals _nominals;
    private readonly Governments _governments;
    private readonly PronounRanker _ranker;
    private readonly Quotations _quotations;
    private readonly Focus _focus = new();
    private readonly Referent?[] _referents;
    private readonly List<Reference> _references = [];
    private readonly List<Candidate> _behind = [];

    // Who is meant at a token, as far as was read.
    private readonly Dictionary<int, Referent> _at = [];

    // The mention by name whose head is a token, and the tokens that names cover.
    private readonly Dictionary<int, int> _heads = [];
    private readonly bool[] _isName;

    internal ReferenceFinder(
        SegmentedText text, Grammar grammar, IReadOnlyList<Entity> entities, List<EntityDraft> drafts, MentionIndex index, Nominals nominals, Governments governments, PronounTeacher? teacher)
    {
        (_text, _grammar, _entities, _drafts, _index, _nominals, _governments) = (text, grammar, entities, drafts, index, nominals, governments);
        _ranker = new PronounRanker(grammar, teacher);
        _quotations = new Quotations(text);
        _isName = new bool[text.Tokens.Count];
        for (var i = 0; i < index.Count; i++)
        {
            var (first, end) = index.TokensOf(i);
            _isName.AsSpan(first, end - first).Fill(true);
            _heads.TryAdd(grammar.HeadOf(first, end), i);
        }

        _referents = [.. entities.Select(entity => KindOf(entity.Type) is { } kind
            ? Referent(drafts[entity.Id], entity, kind)
            : null)];
    }

    /// <summary>The references, in text order.</summary>
    internal List<Reference> Find()
    {
        for (var s = 0; s < _text.Sentences.Count; s++)
        {
            for (var i = _text.Sentences[s].FirstToken; i < _text.Sentences[s].EndToken; i++)
            {
                Read(i, s);
            }
        }

        _references.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return _references;
    }

    private void Read(int token, int sentence)
    {
        if (_heads.TryGetValue(token, out var mention))
        {
            Name(mention, token, sentence);
        }
        else if (!_isName[token])
        {
            if (Pronouns.At(_text, token) is { } pronoun)
            {
                Pronoun(pronoun, token, sentence);
            }
            else if (_grammar.IsNominalHead(token))
            {
                Noun(token, sentence);
            }
        }
    }

    private void Name(int index, int token, int sentence)
    {
        var (mention, id) = _index[index];
        var here = At(token, sentence, MentionForm.Name);

        // "Moscow denied it": a seat that acts is its government.
        var acts = here.Role == ClauseRole.Subject && _grammar.TagOf(here.Governor) == Syntax.UniversalTag.Verb;
        var named = (acts ? _governments.By(mention, _entities[id]) : null) ?? NamedPhrases.Named(_text, mention, _entities[id], _drafts[id]);
        var meant = named.Entity?.Id ?? id;
        _references.Add(new Reference(mention.Span, meant, named.How, named.Confidence));
        if (_referents[meant] is { } who)
        {
            DescribeBefore(who, _index.TokensOf(index).First, token);
            Mention(who, here);
        }
    }

    // "their daughter Ana"
    private void DescribeBefore(Referent who, int first, int head)
    {
        for (var i = first - 1; i >= 0 && first - i < 4 && _grammar.GovernorOf(i) == head; i--)
        {
            if (_grammar.TagOf(i) == Syntax.UniversalTag.Noun)
            {
                Describe(who, _text.Word(i).ToString().ToLowerInvariant());
            }
        }
    }

    private void Pronoun(Pronoun pronoun, int token, int sentence)
    {
        var here = At(token, sentence, MentionForm.Pronoun);
        var speaker = here.Quotation < 0 ? null : _quotations.SpeakerOf(here.Quotation, _grammar, WhoAt);
        var word = _text.Word(token);
        if (pronoun == Mentions.Pronoun.Speaker)
        {
            // "We" may be anybody whom the speaker counts himself among.
            if (speaker is { Kind: ReferentKind.Person, Entity: >= 0 } && word is "I" or "me" or "my" or "My" or "mine" or "myself")
            {
                _references.Add(new Reference(_text.Tokens[token].Span, speaker.Entity, Resolution.Pronoun, SureSpeaker));
            }

            return;
        }

        var place = new PronounCase(
            pronoun,
            here,
            IsReflexive: word.EndsWith("self", StringComparison.Ordinal) || word.EndsWith("selves", StringComparison.Ordinal),
            IsExpletive: _grammar.RelationOf(token) == Syntax.Relation.Expl,
            OpensSentence: token == _text.Sentences[sentence].FirstToken,
            Utters: here is { Speaks: true, Quotation: < 0 } ? _quotations.EndingAt(token) : -1,
            speaker);
        GatherBehind(token, sentence);
        var (who, probability) = PointsForward(token) && _behind.Count > 0 ? (_behind[0].Who, SureForward) : _ranker.Choose(place, _focus, _behind);
        if (who is null)
        {
            return;
        }

        who.Learn(pronoun switch { Mentions.Pronoun.He => Gender.Male, Mentions.Pronoun.She => Gender.Female, _ => Gender.Unknown }, probability * probability);

        if (who.Entity >= 0)
        {
            _references.Add(new Reference(_text.Tokens[token].Span, who.Entity, Resolution.Pronoun, probability));
        }

        Mention(who, here);
    }

    // "For her part, Ana Ruiz said"
    private bool PointsForward(int token) =>
        token > 0 && token + 1 < _text.Tokens.Count && _text.Word(token - 1) is "For" or "On" or "for" or "on" && _text.Word(token + 1) is "part" or "side";

    // "In her speech, Ana Ruiz said": the subject to come, for what stands before it in its own clause or a clause below.
    private void GatherBehind(int token, int sentence)
    {
        _behind.Clear();
        var clause = _grammar.ClauseOf(token);
        var first = _index.FirstFrom(_text.Tokens[token].Span.End);
        for (var i = first; i < Math.Min(_index.Count, first + FarthestBehind); i++)
        {
            var (start, end) = _index.TokensOf(i);
            if (start >= _text.Sentences[sentence].EndToken)
            {
                break;
            }

            if (_referents[_index[i].Entity] is { Kind: ReferentKind.Person or ReferentKind.Body } who)
            {
                var there = At(_grammar.HeadOf(start, end), sentence, MentionForm.Name);
                if (there.Role == ClauseRole.Subject && (there.Clause == clause || _grammar.OuterClause(clause) == there.Clause) && !_grammar.IsUnder(token, there.Token))
                {
                    _behind.Add(new Candidate(who, there));
                }
            }
        }
    }

    private void Noun(int token, int sentence)
    {
        var noun = _text.Word(token).ToString().ToLowerInvariant();
        var plural = PersonNouns.IsPlural(noun);
        var kind = plural ? ReferentKind.People : PersonNouns.Contains(noun) ? ReferentKind.Person : ReferentKind.Thing;
        if (_nominals.Resolve(token, sentence, noun, kind, WhoAt, _focus, _entities) is { } found)
        {
            if (found.Who is { } known)
            {
                Describe(known, noun);
                Mention(known, token, sentence, MentionForm.Title);
            }

            if (found.Mention.Entity is { } entity)
            {
                _references.Add(new Reference(found.Span, entity.Id, found.Mention.How, found.Mention.Confidence));
                if (found.Who is null && _referents[entity.Id] is { } who)
                {
                    Mention(who, token, sentence, MentionForm.Title);
                }
            }

            return;
        }

        var nameless = new Referent(-1, kind);
        Describe(nameless, noun);
        Mention(nameless, token, sentence, MentionForm.Unnamed);
    }

    private static void Describe(Referent who, string noun)
    {
        who.Describe(noun);
        if (who.Kind == ReferentKind.Person)
        {
            who.Learn(PersonNouns.GenderOf(noun), Discourse.Referent.Likely);
        }
    }

    private static Referent Referent(EntityDraft draft, Entity entity, ReferentKind kind)
    {
        var who = new Referent(entity.Id, kind) { TimesNamed = entity.Mentions.Count };
        who.Learn(draft.Gender, draft.GenderIsSure ? Discourse.Referent.Surely : 1);
        return who;
    }

    private Referent? WhoAt(int token) =>
        _at.GetValueOrDefault(token) ?? (_heads.TryGetValue(token, out var mention) ? _referents[_index[mention].Entity] : null);

    private void Mention(Referent who, int token, int sentence, MentionForm form) => Mention(who, At(token, sentence, form));

    private void Mention(Referent who, in Occurrence occurrence)
    {
        _at[occurrence.Token] = who;
        _focus.Mention(who, occurrence);
    }

    private Occurrence At(int token, int sentence, MentionForm form)
    {
        var (role, governor) = _grammar.RoleOf(token);
        var speaks = role == ClauseRole.Subject && SpeechVerbs.Contains(_text.Word(governor));
        return new Occurrence(token, sentence, _text.Sentences[sentence].Paragraph, role, governor, _grammar.ClauseOf(governor), _quotations.Of(token), speaks, form);
    }

    private static ReferentKind? KindOf(EntityType type) => type switch
    {
        EntityType.Person => ReferentKind.Person,
        EntityType.Norp => ReferentKind.People,
        EntityType.Date or EntityType.Money => null,
        _ => ReferentKind.Body,
    };
}
