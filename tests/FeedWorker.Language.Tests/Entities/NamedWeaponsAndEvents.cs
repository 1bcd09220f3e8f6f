using System.Text.RegularExpressions;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities;

/// <summary>
/// Sentences of our own writing with their named weapon systems and events marked: <c>[S-400=W]</c>, <c>[Yom Kippur War=E]</c>; <c>[A4=-]</c> marks what looks
/// like one and is none. Labelled by hand before the finders were run on them.
/// </summary>
public sealed partial class NamedWeaponsAndEvents
{
    private const string Sentences = """
        Turkey took delivery of the second [S-400=W] battery on Friday.
        The minister said two [F-16=W] jets and a [MiG-29=W] had been lost.
        Kyiv asked for more [HIMARS=W] launchers and [ATACMS=W] rounds.
        A [Kalibr=W] missile fired from a ship hit the depot.
        They bought twelve [Leopard 2A6=W] tanks and fourteen [Challenger 2=W] tanks.
        The army used [Javelin=W] and [Stinger=W] missiles against the column.
        North Korea tested a [Hwasong-17=W] in March.
        An [Iskander-M=W] ballistic missile struck the port.
        The [Sukhoi-35=W] left the base at noon; a second [Su-35S=W] followed.
        Iran has sold [Shahed-136=W] drones and [Mohajer-6=W] drones.
        India tested the [Agni-V=W] on Thursday.
        India tested the [Agni V=W] again.
        The [BrahMos=W] deal is worth 375 million dollars.
        Police found three [AK-47=W] rifles and a [Glock 17=W] in the car.
        The crew fired an [RPG-7=W] at the gate.
        A [T-72B3=W] burned beside the road, and a [BMP-2=W] behind it.
        Poland will buy [K9 Thunder=W] howitzers and [FA-50=W] jets.
        The [Iron Dome=W] shot down most of the rockets.
        [David's Sling=W] was used for the first time.
        Two [B-52=W] bombers flew over the gulf.
        The [MQ-9 Reaper=W] crashed into the sea.
        A [Bayraktar TB2=W] filmed the strike.
        Britain sent [Storm Shadow=W] missiles; Germany would not send the [Taurus=W] missile.
        France offered [Rafale=W] fighters and [CAESAR=W] howitzers.
        Greece has [Mirage 2000=W] jets.
        The [M777=W] howitzers came by sea.
        The [Kinzhal=W] is said to be too fast for the [Patriot=W] system.
        An [Exocet=W] sank the ship.
        China showed the [DF-41=W], the [DF-17=W] and the [J-20=W] fighter.
        The [Type 055=W] destroyer joined the fleet.
        They fired [Grad=W] rockets and [Uragan=W] rockets at the town.
        A [Tu-95=W] bomber and a [Tu-22M3=W] took off.
        The frigate carries [Tomahawk=W] missiles.
        Seoul will build forty [KF-21=W] jets.
        Its [Black Hawk=W] helicopter came down in fog.
        [Novichok=W] was found on the door handle.
        The rebels own [Kornet=W] missiles.
        A [Lancet=W] drone hit the truck, and two [Orlan-10=W] watched.
        They ordered [NASAMS=W] and [IRIS-T=W] systems.
        The [Merkava=W] tank stopped at the bridge.
        A [Ka-52=W] helicopter and a [Mi-8=W] were shot down.
        Ten [Bradley=W] fighting vehicles need missiles too.
        They train on [Abrams=W] tanks.
        The navy tested a [Trident II=W] missile.
        The army received [2S19 Msta-S=W] guns.
        Russia fired [Kh-101=W] cruise missiles and an [Oreshnik=W].
        The [F-35A=W] and the [Eurofighter Typhoon=W] compete for the order.
        Four [M142 HIMARS=W] vehicles drove by.
        Rebels took a [ZU-23-2=W] gun.
        The group said its [Qassam=W] rockets reached the coast.
        The missiles, tanks and drones came by train.
        The [A4=-] was closed and the [M25=-] was slow.
        The [G-20=-] and the [G-7=-] met; [COVID-19=-] was on the list.
        Stacey [Abrams=-] spoke of tanks of thought.
        The [Qassam=-] Brigades denied it.
        Haluk [Bayraktar=-] spoke about the drone firm.
        The New England [Patriots=-] lost.
        [Apache=-] leaders and the [Cherokee=-] nation signed.
        The [Lancet=-] published the study on Friday.
        The [U-21=-] team won, and the [B-1=-] visa is dearer.
        An [Airbus A320=-] and a [Boeing 737=-] landed.
        The [M23=-] rebels took the town.
        [Typhoon=-] Noru killed six people.
        [Reaper=-] of souls is the name of the play.
        The [S-21=-] prison is a museum now.
        A [Ford F-150=-] was parked outside.
        He won the [Javelin=-] title in Doha.
        Her [Tesla Model 3=-] and his [Audi A6=-] were stolen.
        The [Galaxy S23=-] costs more than the [iPhone 14=-].
        [Phoenix=-] and [Lancaster=-] saw heat.
        Nuclear weapons, howitzers and warships are dear.
        She came second in the shot and the [Harpoon=-] pub was full.
        The [Arrow=-] points to the left, the [Predator=-] film is old.
        The [Munich Security Conference=E] opens on Friday.
        He was wounded in the [Yom Kippur War=E] and again in the [Lebanon War=E].
        The [2024 general election=E] was free; the [2019 presidential election=E] was not.
        Leaders left the [NATO Summit=E] in Vilnius early.
        Egypt hosts [COP27=E]; [COP 28=E] will be in Dubai.
        Troops joined [Exercise Zapad=E] and [Exercise Cobra Gold=E].
        France ended [Operation Barkhane=E] in November.
        [Operation Guardian of the Walls=E] lasted eleven days.
        The [Oslo Accords=E] and the [Camp David Accords=E] are on the syllabus.
        The [Paris Agreement=E] holds, the minister said.
        The [World Cup=E] begins in Qatar; the [2026 World Cup=E] is far away.
        Her grandfather fought in [World War II=E] and in the [Korean War=E].
        The [Six-Day War=E] began in June.
        They marked the [Nakba=E] and the [Holocaust=E].
        The [Battle of Stalingrad=E] and the [Siege of Leningrad=E] are taught.
        The [Rwandan Genocide=E] was thirty years ago.
        Japan hosts the [Tokyo Olympics=E] and the [Asian Games=E].
        The [Summit of the Americas=E] will be in Lima.
        The [Arab Spring=E] began in Tunisia.
        He spoke at the [Shangri-La Dialogue=E] and the [Raisina Dialogue=E].
        The [Black Sea Grain Initiative=E] ended in July.
        The [Kargil War=E] of 1999 cost many lives.
        The [Cuban Missile Crisis=E] lasted thirteen days.
        The [1994 Rwandan Genocide=E] is the theme.
        The [Jeddah Security and Development Summit=E] ended.
        The [Treaty of Versailles=E] was signed in a hall of mirrors.
        The [Indus Waters Treaty=E] is suspended.
        The [Iran-Iraq War=E] left a million dead.
        The [Syrian Civil War=E] drove them out.
        The [Commonwealth Games=E] came to Birmingham.
        The [Cannes Film Festival=E] gave her a prize.
        The [Minsk Agreements=E] were never kept.
        The [Good Friday Agreement=E] is at risk.
        Forces began [Ulchi Freedom Shield=E] on Monday.
        He lost the [2020 US presidential election=E] and won the [2021 referendum=E].
        The [US-Africa Leaders Summit=E] was in December.
        The [Orange Revolution=E] and [Euromaidan=E] are remembered.
        [Operation Desert Storm=E] began in January 1991.
        The [Dayton Accords=E] ended it.
        The [Prague Spring=E] was crushed.
        The [New START Treaty=E] runs out.
        Fans came to the [Monaco Grand Prix=E] and the [Boston Marathon=E].
        The [Abraham Accords=E] hold, said the envoy.
        The [Tigray War=E] closed the schools.
        The [Second Intifada=E] began in 2000.
        The [Iranian Revolution=E] of 1979 changed all.
        The [September 11 attacks=E] changed the law.
        The summit, the war and the elections were on the list.
        The [Election Commission=-] met, the [General Election=-] is far.
        The [Epic Games=-] store and the [Riot Games=-] office closed.
        The [International Crisis Group=-] wrote a report.
        [Summit Bank=-] and the [Accord Party=-] said no.
        The [Department of War=-] was renamed, the [War Museum=-] was not.
        She held a [Press Conference=-] after the [Peace Talks=-].
        The [Warsaw Pact=-] had eight members.
        [Games Workshop=-] sold more, and [Honda Accord=-] sales fell.
        The [Islamic Conference=-] and the [Revolution Square=-] were named.
        The [Cup Final=-] tickets are gone; a [Peace Agreement=-] is near.
        [War Eagle=-] is a town, [Festival Hall=-] a building.
        The [Su-57=W] and the [S-300=W] were on show beside the [T-14 Armata=W].
        Sailors launched a [Harpoon=W] missile and two [Tomahawks=W].
        Police seized [Kalashnikov=W] rifles, an [AR-15=W] and some grenades.
        The [Tochka-U=W] killed nineteen, the report says.
        A [Hellfire=W] missile from an [AH-64 Apache=W] hit the roof.
        The [Gripen=W] order was signed after the [Vilnius Summit=E].
        The [2022 Winter Olympics=E] and the [Tokyo 2020 Olympics=-] are over.
        The [Falklands War=E] and the [Suez Crisis=E] shaped him.
        The [Sahel Region=-] and [Mali Empire=-] were named on [Victory Day=-].
        [Sudan=-] and [Chad=-] met after the [Abuja Peace Conference=E].
        The [Vienna Convention=-] applies; so does the [Kyoto Protocol=E].
        The [State Elections=-] Office and the [Treaty Room=-] are old.
        """;

    [GeneratedRegex(@"\[([^\]=]+)=([WE-])\]")]
    private static partial Regex Mark();

    private static List<string> Find(string line)
    {
        var text = SentenceSplitter.Split(line, Tokenizer.Tokenize(line));
        var gazetteer = LanguageModel.Default.Gazetteer;
        var taken = new bool[text.Tokens.Count];
        return new WeaponFinder(text, gazetteer, taken).Find().Concat(new EventFinder(text, gazetteer, taken).Find())
            .Select(mention => (mention.Type == EntityType.Weapon ? "W " : "E ") + text.Words(mention.Span)).ToList();
    }

    [Fact]
    public void The_finders_keep_their_precision_and_recall_on_the_labelled_sentences()
    {
        var (right, found, labelled, marks) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var line in Sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var expected = Mark().Matches(line).Select(match => $"{match.Groups[2].Value} {match.Groups[1].Value}").ToList();
            marks += expected.Count;
            expected.RemoveAll(mark => mark[0] == '-');
            var names = Find(Mark().Replace(line, "$1"));
            right += names.Count(expected.Contains);
            found += names.Count;
            labelled += expected.Count;
            wrong.AddRange(names.Except(expected).Select(name => "+ " + name));
            wrong.AddRange(expected.Except(names).Select(name => "- " + name));
        }

        Assert.InRange(marks, 200, 400);
        Assert.True(right >= 0.96 * found && right >= 0.96 * labelled, $"{right} right of {found} found and {labelled} labelled: {string.Join("; ", wrong)}");
    }
}
