//! Groups beside each other: nobody overlaps, and who is tied stands near.

use super::*;
use proptest::prelude::*;

fn overlaps(members: &[Member], plan: &Plan) -> usize {
    let mut count = 0;
    for (a, one) in members.iter().enumerate() {
        for (b, other) in members.iter().enumerate().skip(a + 1) {
            let room = one.radius + other.radius + GAP;
            let apart = plan.places[a].distance(plan.places[b]);
            count += usize::from(apart < room - 1e-6);
        }
    }
    count
}

#[test]
fn the_last_group_stands_last_and_beside_the_others_where_it_outweighs_them() {
    let members: Vec<Member> = (0..200)
        .map(|at| Member {
            radius: 6.0,
            group: if at < 20 { at % 4 } else { 4 },
        })
        .collect();
    let plan = arrange(&members, &[], &[90.0; 5], 1.5);
    let (last, others) = plan.discs.split_last().unwrap();
    assert!(
        others
            .iter()
            .all(|disc| disc.center.x < last.center.x - last.radius)
    );
    assert!(others.iter().all(|disc| disc.radius < last.radius));
    assert_eq!(overlaps(&members, &plan), 0);
}

#[test]
fn ties_leave_towards_their_groups() {
    // The first group stands at the left of the second: who is tied to it stands at its right side.
    let members: Vec<Member> = (0..24)
        .map(|at| Member {
            radius: 6.0,
            group: at / 12,
        })
        .collect();
    let springs = [Spring {
        a: 5,
        b: 17,
        strength: 1.0,
    }];
    let plan = arrange(&members, &springs, &[60.0, 60.0], 1.5);
    let way = plan.discs[1].center - plan.discs[0].center;
    let own = plan.places[5] - plan.discs[0].center;
    assert!(way.x * own.x + way.y * own.y > 0.0);
}

#[test]
fn a_plan_is_the_same_in_steps_of_any_size() {
    let members: Vec<Member> = (0..90)
        .map(|at| Member {
            radius: 4.0 + f64::from(at % 5),
            group: (at as usize * at as usize) % 7,
        })
        .collect();
    let springs: Vec<Spring> = (0..90)
        .map(|at| Spring {
            a: at,
            b: at * 17 % 90,
            strength: 1.0,
        })
        .collect();
    let whole = arrange(&members, &springs, &[60.0; 6], 1.5);
    for work in [1, 10] {
        let mut arranging = Arranging::new(members.clone(), springs.clone(), &[60.0; 6], 1.5);
        while !arranging.advance(work) {
            assert!((0.0..=1.0).contains(&arranging.share()));
        }
        assert_eq!(arranging.finish(), whole);
    }
}

#[test]
fn a_hundred_thousand_members_are_placed_at_once() {
    let members: Vec<Member> = (0..100_000)
        .map(|at| Member {
            radius: 4.0 + f64::from(at % 7),
            group: usize::try_from(at % 9).unwrap(),
        })
        .collect();
    let plan = arrange(&members, &[], &[100.0; 9], 1.5);
    assert!(plan.places.iter().all(|at| at.is_finite()));
    assert_eq!(plan, arrange(&members, &[], &[100.0; 9], 1.5));
}

#[test]
fn nothing_to_group_is_nothing_to_see() {
    assert_eq!(arrange(&[], &[], &[], 1.5).places, []);
    let plan = arrange(
        &[Member {
            radius: f64::NAN,
            group: 7,
        }],
        &[],
        &[50.0],
        1.5,
    );
    assert!(plan.places[0].is_finite());
    assert_eq!(arrange(&[], &[], &[50.0, 60.0], 1.5).discs[0].radius, 0.0);
}

proptest! {
    #[test]
    fn members_stand_in_their_disc_and_off_each_other(radii in proptest::collection::vec((3.0..18.0_f64, 0_usize..5), 1..90), aspect in 0.5..2.0_f64) {
        let members: Vec<Member> = radii.into_iter().map(|(radius, group)| Member { radius, group }).collect();
        let plan = arrange(&members, &[], &[40.0, 90.0, 20.0, 120.0, 60.0], aspect);
        prop_assert_eq!(overlaps(&members, &plan), 0);
        for (member, at) in members.iter().zip(&plan.places) {
            let disc = plan.discs[member.group];
            prop_assert!(disc.center.distance(*at) + member.radius <= disc.radius + 1e-6);
        }
        for (a, one) in plan.discs.iter().enumerate() {
            for other in plan.discs.iter().skip(a + 1).filter(|other| one.radius > 0.0 && other.radius > 0.0) {
                prop_assert!(one.center.distance(other.center) >= one.radius + other.radius);
            }
        }
    }
}
