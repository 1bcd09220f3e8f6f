namespace FeedWorker.Language.Syntax;

/// <summary>The names of relations that treebanks use.</summary>
public static class RelationNames
{
    private static readonly Dictionary<string, Relation> _relations = Enum.GetValues<Relation>()
        .ToDictionary(relation => relation.ToUd(), StringComparer.Ordinal);

    extension(Relation relation)
    {
        /// <summary>The relation as UD writes it: "nsubj:pass".</summary>
        public string ToUd() => relation switch
        {
            Relation.Acl => "acl",
            Relation.AclRelcl => "acl:relcl",
            Relation.Advcl => "advcl",
            Relation.AdvclRelcl => "advcl:relcl",
            Relation.Advmod => "advmod",
            Relation.Amod => "amod",
            Relation.Appos => "appos",
            Relation.Aux => "aux",
            Relation.AuxPass => "aux:pass",
            Relation.Case => "case",
            Relation.Cc => "cc",
            Relation.CcPreconj => "cc:preconj",
            Relation.Ccomp => "ccomp",
            Relation.Compound => "compound",
            Relation.CompoundPrt => "compound:prt",
            Relation.Conj => "conj",
            Relation.Cop => "cop",
            Relation.Csubj => "csubj",
            Relation.CsubjOuter => "csubj:outer",
            Relation.CsubjPass => "csubj:pass",
            Relation.Dep => "dep",
            Relation.Det => "det",
            Relation.DetPredet => "det:predet",
            Relation.Discourse => "discourse",
            Relation.Dislocated => "dislocated",
            Relation.Expl => "expl",
            Relation.Fixed => "fixed",
            Relation.Flat => "flat",
            Relation.Goeswith => "goeswith",
            Relation.Iobj => "iobj",
            Relation.List => "list",
            Relation.Mark => "mark",
            Relation.Nmod => "nmod",
            Relation.NmodDesc => "nmod:desc",
            Relation.NmodPoss => "nmod:poss",
            Relation.NmodUnmarked => "nmod:unmarked",
            Relation.Nsubj => "nsubj",
            Relation.NsubjOuter => "nsubj:outer",
            Relation.NsubjPass => "nsubj:pass",
            Relation.Nummod => "nummod",
            Relation.Obj => "obj",
            Relation.Obl => "obl",
            Relation.OblAgent => "obl:agent",
            Relation.OblUnmarked => "obl:unmarked",
            Relation.Orphan => "orphan",
            Relation.Parataxis => "parataxis",
            Relation.Punct => "punct",
            Relation.Reparandum => "reparandum",
            Relation.Root => "root",
            Relation.Vocative => "vocative",
            Relation.Xcomp => "xcomp",
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };

        /// <summary>The relation without its subtype: <see cref="Relation.NsubjPass"/> is a <see cref="Relation.Nsubj"/>.</summary>
        public Relation Universal => relation switch
        {
            Relation.AclRelcl => Relation.Acl,
            Relation.AdvclRelcl => Relation.Advcl,
            Relation.AuxPass => Relation.Aux,
            Relation.CcPreconj => Relation.Cc,
            Relation.CompoundPrt => Relation.Compound,
            Relation.CsubjOuter or Relation.CsubjPass => Relation.Csubj,
            Relation.DetPredet => Relation.Det,
            Relation.NmodDesc or Relation.NmodPoss or Relation.NmodUnmarked => Relation.Nmod,
            Relation.NsubjOuter or Relation.NsubjPass => Relation.Nsubj,
            Relation.OblAgent or Relation.OblUnmarked => Relation.Obl,
            _ => relation,
        };
    }

    /// <summary>Reads a relation; a subtype that English does not have counts as none.</summary>
    /// <exception cref="FormatException">There is no such relation.</exception>
    internal static Relation Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _relations.TryGetValue(name, out var relation) || _relations.TryGetValue(name.Split(':')[0], out relation)
            ? relation
            : throw new FormatException($"There is no relation {name}.");
    }
}
