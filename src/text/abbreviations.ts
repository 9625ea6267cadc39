/**
 * Dutch abbreviations that are written with a full stop, for telling the end of a sentence. All in lower case,
 * without the last full stop.
 */

/** Something always follows these: a number, a name, an example. The full stop never ends a sentence. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  `aant a.d.h.v afb afd afl alg a.h.v art artt bijv blz b.v bv ca d.d dd dhr d.i d.m.v dr drs ds
  d.w.z excl fa fam fig geb gebr hfst hfdst hs i.c i.c.m i.g.v i.h.b i.h.k.v i.h.l.v i.m i.m.v i.p.v i.r.t
  i.s.m i.t.t i.v.m incl ing ir jhr jkvr joh chr kamerst kst lt m.a.w m.b.t m.b.v m.h.o.o m.i m.i.v m.m.v m.n m.u.v
  mevr mgr mr mrs ms mw n.a.v nl nr nrs o.a o.b.v o.g.v o.i o.l.v o.m o.v.v p pag par ph plm pp prof q.q
  r.o resp sec st stb stcrt t.a.v t.b.v t.g.v t.h.v t.n.v t.o.v t.w tel th trb u.a v.a vgl vlg vnl vs
  v.w.b w.o wnd zgn zog zg`.split(/\s+/),
);

/** These may end a sentence: when a capital follows, they do. */
export const MAY_BE_LAST: ReadonlySet<string> = new Set(
  `a.s a.u.b b.d c.a c.q c.s e.a e.d e.e.a e.o e.v enz etc e.v ff i.o i.o.v jl jr k.k l.l ll m.m m.v mld mln n.chr n.m n.v n.v.t o.g
  o.i.d p.a p.j p.m p.p p.st p.u p.w sr t.z.t v.chr v.h v.v`.split(/\s+/),
);

/** Before a number these are abbreviations, else they may be words or the end of a sentence. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `jan feb febr mrt apr jun jul aug sep sept okt nov dec max min no vers lid vol`.split(/\s+/),
);

/**
 * Words that open a sentence and are hardly ever a name. They decide after an initial or an unknown abbreviation:
 * `Kamerstukken I, 34 964, A. De leden` is two sentences, `R.G.J. Dercksen` is one name.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  `aan aangezien al alle allereerst alleen als ander andere anders bij binnen bovendien daar daarbij daarmee daarnaast
  daarom daarop daarover daartoe daarvan daarvoor dat de deelt derhalve deze die dit door door dus echter een eerst en
  er erkent gedurende geen gelet gezien haar had heb hebben heeft het hier hierbij hierdoor hiermee hierover hiertoe
  hiervan hiervoor hij hoe hoewel ik in indien is ja kan kent kortheidshalve kunt maar mede men met middels mijn na naar
  naast namens nee niet nu of om omdat omgekeerd onder ons ook op over overigens per sinds sommige te ten tenslotte
  terwijl tevens tijdens toch toen tot tussen uit uiteraard uw van vanaf vanuit vanwege veel verder vervolgens via
  volgens volledigheidshalve voor voorts waar waarom wanneer wat we wel welk welke wie wij wijze wordt worden zal ze
  zie zien zij zijn zo zoals zodoende zodra zou zowel`.split(/\s+/),
);
